import Invoicing
import Phrases
import Terminal
import Text

/// The Fapiao as it will be printed, as lines that are aligned by columns.
struct Preview {
    let review: Review
    let scene: Scene

    /// Lines for a card whose inside is as wide as the window allows.
    var lines: [String] {
        let fapiao = review.fapiao
        var lines = BuyerLine.allCases.compactMap { line -> String? in
            let texts = fapiao.texts(on: line)
            let margin = line == .name ? label(ConfirmPhrases.buyer) : indent
            return texts.isEmpty ? nil : margin + Gate.show(texts.joined(separator: " "))
        }
        lines.append(header)
        lines += review.lines.prefix(most).map(row)
        if review.lines.count > most {
            lines.append(indent + ConfirmPhrases.moreLines(review.lines.count - most)[language])
        }
        lines.append(total)
        lines.append(label(ConfirmPhrases.seller) + Gate.show(scene.settings.seller))
        return lines
    }

    /// The same in few lines, for a low window: buyer, what is paid for, and the total.
    var short: [String] {
        let fapiao = review.fapiao
        let buyer = [fapiao.title.text, fapiao.taxpayerID?.text ?? ""].joined(separator: "  ")
        let items = review.lines.prefix(2).map { line in
            "\(Gate.show(line.item)) × \(line.quantity)  \(line.total.yen)"
        }
        let more = review.lines.count - 2
        return [label(ConfirmPhrases.buyer) + Gate.show(buyer)] + items
            + (more > 0 ? [ConfirmPhrases.moreLines(more)[language]] : [])
            + [label(ConfirmPhrases.total) + review.total.capitals + "  " + review.total.yen]
    }

    private var language: Language { scene.language }
    private var width: Int { max(50, min(scene.size.columns, 106) - 10) }
    private var labelWidth: Int { language == .german ? 11 : 9 }
    private var indent: String { String(repeating: " ", count: labelWidth) }
    /// Rows for lines that leave room for everything else.
    private var most: Int { max(2, scene.size.rows - 20) }

    // Quantity, net, rate and tax stand right; the item takes what is left.
    private var widths: [Int] { [9, 14, 7, 13] }

    private func label(_ phrase: Phrase) -> String {
        Columns.padded(phrase[language], to: labelWidth, alignment: .leading)
    }

    private var header: String {
        line(
            ConfirmPhrases.item[language],
            [ConfirmPhrases.quantity, ConfirmPhrases.net, ConfirmPhrases.rate, ConfirmPhrases.tax]
                .map { $0[language] })
    }

    private func row(_ line: Line) -> String {
        self.line(
            Gate.show(line.item),
            [
                String(line.quantity), line.net.grouped, "\(line.ratePerMille / 10)%",
                line.tax.grouped,
            ])
    }

    private var total: String {
        let amount = review.total.yen
        let capitals = label(ConfirmPhrases.total) + review.total.capitals
        return Columns.padded(capitals, to: width - Columns.width(of: amount), alignment: .leading)
            + amount
    }

    private func line(_ item: String, _ cells: [String]) -> String {
        let space = width - widths.reduce(0, +)
        return Columns.padded(item, to: space, alignment: .leading)
            + zip(cells, widths).map { Columns.padded($0, to: $1, alignment: .trailing) }.joined()
    }
}
