import Terminal

// What comes between the brackets of a paste. Its line breaks would press buttons if they were
// keys, so that a line that stands still for a moment must not end it.
extension KeyDecoder {
    mutating func beginPaste() {
        paste = PasteCollector(limit: pasteLimit)
        state = .paste
        since = now
    }

    mutating func takePasted(_ byte: UInt8) {
        // Where the end may be lost, somebody gets out with Control-C: what was pressed has
        // nothing behind it.
        if byte == 0x03, paste.hasStopped, read.place + 1 == read.count {
            endPaste()
            return take(byte)
        }
        since = now
        if paste.take(byte) { endPaste() }
    }

    mutating func endPaste() {
        givePaste(paste.end())
        paste = PasteCollector(limit: 0)
        state = .text
    }

    mutating func givePaste(_ paste: Paste?) {
        if let paste { events.append(.paste(paste)) }
    }
}
