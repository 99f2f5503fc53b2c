import Invoicing
import Phrases
import Terminal
import Text

/// An application's way so far and the way ahead.
struct Timeline {
    let application: Application
    let history: [HistoryEntry]

    /// A line a stage: those reached with their times, then those to come.
    func lines(in language: Language) -> [(text: String, tone: Tone)] {
        let reached = history.filter { entry in
            switch entry.deed {
            case .remark, .changeShipping: false
            case .object: entry.stage == .withdrawn
            default: true
            }
        }
        let done = reached.map { entry in
            let name = Columns.padded(entry.stage.phrase[language], to: 17, alignment: .leading)
            let text = "● \(name) \(entry.at.minute)   \(note(on: entry.stage, language))"
            return (text, entry == reached.last ? Tone.strong : Tone.plain)
        }
        return done + ahead.map { ("○ \($0.phrase[language])", Tone.dim) }
    }

    /// The stages that are still to come on the usual way; what came back is made void.
    private var ahead: [Stage.Name] {
        if application.stage.name == .returned { return [.voided] }
        let sending: Stage.Name =
            application.shipping.method == .pickup ? .readyForPickup : .mailedOut
        let way: [Stage.Name] = [.submitted, .inProcess, .issued, sending, .received]
        guard let here = way.firstIndex(of: application.stage.name) else { return [] }
        return Array(way[(here + 1)...])
    }

    private func note(on stage: Stage.Name, _ language: Language) -> String {
        switch stage {
        case .issued:
            let numbers = application.stage.fapiaos.map { fapiao in
                fapiao.code.isEmpty ? fapiao.number : "\(fapiao.code) / \(fapiao.number)"
            }
            guard !numbers.isEmpty else { return "" }
            return ProgressPhrases.fapiao(Gate.show(numbers.joined(separator: ", ")))[language]
        case .mailedOut: return Gate.show(application.stage.parcel?.waybill ?? "")
        case .voided:
            let isRed = application.stage.fapiaos.contains {
                $0.voiding.map { $0 != .void } ?? false
            }
            return isRed ? ProgressPhrases.redLettered[language] : ""
        default: return ""
        }
    }
}
