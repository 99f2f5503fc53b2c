import Invoicing
import Phrases
import Terminal

extension Scene {
    /// What is said on a page while Fapiao paper is out of stock.
    ///
    /// - Parameter type: only what is about this type; nil for everything.
    func noticeBlocks(for type: FapiaoType? = nil) -> [Block] {
        notices.filter { notice in type.map(notice.reach.covers) ?? true }
            .map { .paragraph("! " + $0.phrase[language], .warning) }
    }
}
