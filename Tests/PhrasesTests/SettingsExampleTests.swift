import Invoicing
import Phrases
import Testing

@Suite("The example of a settings file") struct SettingsExampleTests {
    @Test(arguments: Language.allCases)
    func `reads back as the defaults and names every setting`(_ language: Language) throws {
        let text = SettingsExample.text(in: language)
        #expect(try Settings(file: Array(text.utf8)) == Settings())
        for name in SettingName.allCases {
            #expect(text.contains("\"\(name.path.name)\": "))
        }
    }
}
