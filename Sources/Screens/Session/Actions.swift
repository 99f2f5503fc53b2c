import Invoicing
import Phrases
import Terminal
import Text

/// Actions that several screens share, so that a key has one name everywhere.
enum Actions {
    static func move(_ language: Language) -> Action {
        Action([.up, .down], KeyPhrases.upDown[language], KeyPhrases.move[language])
    }

    /// While the filter of a list is typed.
    static func filter(_ language: Language) -> [Action] {
        [
            Action([.enter], KeyPhrases.enter[language], BillPhrases.keepFilter[language]),
            Action([.escape], "Esc", BillPhrases.clearFilter[language]),
            move(language),
        ]
    }

    /// Takes keys out of the bar, the first first, until the rest stands there with help's name.
    static func fitting(_ actions: [Action], without keys: [Key], _ scene: Scene) -> [Action] {
        var actions = actions
        for key in keys {
            let bar = actions.filter(\.inBar)
            let help = Columns.width(of: "F1 " + KeyPhrases.help[scene.language])
            let needed = bar.reduce(help) { sum, action in
                sum + Columns.width(of: action.keyName) + Columns.width(of: action.label) + 3
            }
            guard needed > scene.size.columns - 2,
                let index = actions.firstIndex(where: { $0.keys.contains(key) })
            else { break }
            actions[index].inBar = false
        }
        return actions
    }

    /// Copies to the clipboard of the terminal.
    static func copy(_ label: String, keys: [Key] = [], inBar: Bool = true) -> Action {
        Action([.character("c")] + keys, "c", label, inBar: inBar, needsTerminal: true)
    }

    static func select(_ language: Language) -> Action {
        Action([.enter], KeyPhrases.enter[language], KeyPhrases.select[language])
    }

    static func back(_ language: Language) -> Action {
        Action([.escape], "Esc", KeyPhrases.back[language])
    }

    static func close(_ language: Language) -> Action {
        Action([.escape], "Esc", KeyPhrases.close[language])
    }

    /// The keys of every form; those of editing stand in help only.
    static func form(_ scene: Scene, hasPages: Bool = false, hasBack: Bool = true) -> [Action] {
        let language = scene.language
        var actions = [
            Action([.tab, .down], KeyPhrases.tab[language], KeyPhrases.nextField[language]),
            Action(
                [.backTab, .up], KeyPhrases.backTab[language], KeyPhrases.previous[language],
                inBar: !scene.isNarrow),
            Action([.enter], KeyPhrases.enter[language], KeyPhrases.goOn[language]),
        ]
        if hasBack { actions.append(back(language)) }
        if hasPages {
            actions += [
                Action(
                    [.control("n")], KeyPhrases.control("N")[language],
                    KeyPhrases.nextPage[language], inBar: false),
                Action(
                    [.control("p")], KeyPhrases.control("P")[language],
                    KeyPhrases.backPage[language], inBar: false),
            ]
        }
        return actions + editing(language)
    }

    private static func editing(_ language: Language) -> [Action] {
        let rows: [([Key], String, Phrase)] = [
            ([.space], KeyPhrases.space[language], KeyPhrases.choose),
            (
                [.control("a"), .control("e")], KeyPhrases.control("A")[language] + " / E",
                KeyPhrases.startEnd
            ),
            (
                [.control("k"), .control("u")], KeyPhrases.control("K")[language] + " / U",
                KeyPhrases.deleteEnds
            ),
            ([.control("w")], KeyPhrases.control("W")[language], KeyPhrases.deleteWord),
            (
                [.control("_"), .alt("_")], KeyPhrases.control("_")[language] + " / Alt-_",
                KeyPhrases.undo
            ),
        ]
        return rows.map { Action($0, $1, $2[language], inBar: false) }
    }
}
