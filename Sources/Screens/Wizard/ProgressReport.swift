import Invoicing
import Phrases
import Terminal
import Text

/// What became of one application, as its applicant reads it.
struct ProgressReport {
    let application: Application
    let history: [HistoryEntry]
    let scene: Scene
    /// So many of the oldest lines are left out, as far as they are not the newest.
    var hidden = 0

    private var language: Language { scene.language }

    /// The way so far and ahead, what it hangs together with, and what is to be done.
    var blocks: [Block] {
        let groups = [links, expectation, parcel, pickup, objection, remark]
        return way + groups.filter { !$0.isEmpty }.flatMap { [.blank] + $0 }
    }

    private var way: [Block] {
        let lines = Timeline(application: application, history: history).lines(in: language)
        let newest = lines.firstIndex { $0.tone == .strong } ?? 0
        // The line that tells of them takes one of their rows.
        let cut = min(hidden + 1, newest)
        let shown = lines.map { Block.paragraph($0.text, $0.tone) }
        guard hidden > 0, cut > 1 else { return shown }
        return [.paragraph(ConversationPhrases.above(cut)[language], .dim)] + shown.dropFirst(cut)
    }

    /// The applications before and after it, and the part that it is.
    private var links: [Block] {
        var links: [Phrase] = []
        if let old = application.replaces { links.append(ProgressPhrases.replaces(old)) }
        if let new = application.replacedBy { links.append(ProgressPhrases.replacedBy(new)) }
        if let split = application.split {
            links.append(AskingPhrases.part(split.part, split.of, ticket: split.ticket))
        }
        return links.map { .paragraph($0[language]) }
    }

    private var expectation: [Block] {
        let day = application.dueOn.spoken(in: language)
        let notices = scene.noticeBlocks(for: application.fapiao.type)
        if application.isOverdue(at: scene.now) {
            let service = scene.settings.customerService
            let late = ProgressPhrases.late(day, service)[language]
            return [.paragraph(late, .warning)] + notices
        }
        guard application.stage.name.isOpen else { return [] }
        return [.paragraph(ProgressPhrases.expected(day)[language])] + notices
    }

    private var parcel: [Block] {
        guard case .mailedOut(_, let parcel) = application.stage,
            let template = scene.settings.tracking[parcel.carrier]
        else { return [] }
        let waybill = Gate.show(parcel.waybill)
        let address = template.filling("{waybill}", with: waybill)
        return [
            .paragraph(ProgressPhrases.track(parcel.carrier.phrase, waybill, address)[language])
        ]
    }

    private var pickup: [Block] {
        guard case .readyForPickup = application.stage else { return [] }
        let branch = scene.settings.branch
        let lines = [
            Phrase(branch.name), Phrase(branch.address), Phrase(same: branch.contact),
            Phrase(branch.hours), FormPhrases.bring,
        ]
        return lines.map { $0[language] }.filter { !$0.isEmpty }.map { .paragraph($0) }
    }

    private var objection: [Block] {
        guard history.contains(where: { $0.deed == .object }) else { return [] }
        let service = scene.settings.customerService
        return [.paragraph(ProgressPhrases.objected(service)[language], .warning)]
    }

    private var remark: [Block] {
        guard let entry = history.last(where: { $0.remark != nil }) else { return [] }
        let text = Gate.show(entry.remark ?? "")
        let phrase =
            entry.deed == .reject ? ProgressPhrases.reason(text) : ProgressPhrases.remark(text)
        return [.paragraph(phrase[language])]
    }
}
