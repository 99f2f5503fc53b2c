import Terminal

// What comes between the brackets of a paste.
extension KeyDecoder {
    mutating func beginPaste() {
        paste = PasteCollector(limit: pasteLimit)
        state = .paste
        since = now
    }

    mutating func takePasted(_ byte: UInt8) {
        since = now
        if paste.take(byte) { endPaste() }
    }

    mutating func endPaste() {
        state = .text
        if let paste = paste.paste { events.append(.paste(paste)) }
        paste = PasteCollector(limit: 0)
    }
}
