// swift-tools-version: 6.0
import PackageDescription

// For a quick start: no shared libgcc, pointers to relocate in a twentieth of the room, and no
// table of names for others, who do not exist. The linker is the one that knows how.
let quickStart: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-use-ld=lld", "-Xclang-linker", "-static-libgcc",
            "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
            "-Xlinker", "--no-export-dynamic",
            // What a start calls of the Swift runtime lies side by side; see .ci/startup-order.
            "-Xlinker",
            "--symbol-ordering-file=\(Context.packageDirectory)/Sources/fapiao/startup.order",
            "-Xlinker", "--no-warn-symbol-ordering",
        ], .when(configuration: .release))
]

let package = Package(
    name: "fapiao",
    targets: [
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CUtf8proc", providers: [.apt(["libutf8proc-dev"])]),
        .target(name: "Text", dependencies: ["CUtf8proc"]),
        .target(
            name: "Invoicing",
            dependencies: ["Text"],
            resources: [.embedInCode("Resources/cn-calendar.csv")]
        ),
        .target(name: "Storage", dependencies: ["Invoicing", "Text", "CSQLite", "CSodium"]),
        .target(name: "Phrases", dependencies: ["Invoicing", "Text"]),
        .target(name: "CommandLine", dependencies: ["Invoicing", "Phrases", "Text"]),
        .target(name: "Terminal", dependencies: ["Text"]),
        .target(name: "NcursesTerminal", dependencies: ["Terminal", "Text", "CNcurses"]),
        .target(name: "Screens", dependencies: ["Invoicing", "Phrases", "Terminal", "Text"]),
        .target(name: "Service", dependencies: ["Invoicing", "Storage", "Text", "CSodium"]),
        .target(
            name: "Mail", dependencies: ["Invoicing", "Storage", "Phrases", "Text", "CLinux"]),
        .executableTarget(
            name: "fapiao",
            dependencies: [
                "CommandLine", "Invoicing", "Storage", "Phrases", "Terminal", "NcursesTerminal",
                "Screens", "Service", "Mail", "Text", "CLinux",
            ],
            exclude: ["startup.order"],
            linkerSettings: quickStart
        ),
        .executableTarget(
            name: "fapiao-pictures",
            dependencies: ["Invoicing", "Screens", "Service", "Storage", "Terminal"]
        ),
        .executableTarget(
            name: "fapiao-bench", dependencies: ["Invoicing", "Storage", "Service"]),
        .testTarget(name: "TextTests", dependencies: ["Text"]),
        .testTarget(
            name: "CommandLineTests", dependencies: ["CommandLine", "Invoicing", "Phrases", "Text"]),
        .testTarget(
            name: "InvoicingTests",
            dependencies: ["Invoicing", "Text"],
            resources: [.copy("Vectors")]
        ),
        .testTarget(name: "PhrasesTests", dependencies: ["Phrases", "Invoicing", "Text"]),
        .testTarget(
            name: "ScreensTests",
            dependencies: [
                "Invoicing", "Phrases", "Screens", "Service", "Storage", "Terminal", "Text",
            ],
            exclude: ["Frames"]
        ),
        .testTarget(
            name: "ProgramTests",
            dependencies: [
                "fapiao", "CommandLine", "Invoicing", "Phrases", "Screens", "Service", "Storage",
                "Terminal", "CLinux",
            ]),
        .testTarget(
            name: "MailTests", dependencies: ["Mail", "Phrases", "Storage", "Invoicing", "Text"]),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Storage", "Invoicing"],
            resources: [.copy("Databases")]
        ),
        .testTarget(name: "BureauTests", dependencies: ["Service", "Storage", "Invoicing"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "fapiao", "CommandLine", "Phrases", "Service", "Storage", "Invoicing",
            ]),
        .testTarget(
            name: "ServiceTests",
            dependencies: ["Service", "Storage", "Invoicing", "Phrases", "Text"],
            resources: [.copy("Feeds")]
        ),
        .testTarget(
            name: "FuzzTests",
            dependencies: [
                "fapiao", "CommandLine", "Invoicing", "NcursesTerminal", "Screens", "Service",
                "Storage", "Terminal", "Text",
            ]),
        .testTarget(
            name: "InputTests",
            dependencies: [
                "fapiao", "CommandLine", "Invoicing", "Screens", "Service", "Storage", "Terminal",
                "Text",
            ]),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Text"]),
        .testTarget(
            name: "NcursesTerminalTests", dependencies: ["NcursesTerminal", "Terminal", "Text"]),
    ],
    swiftLanguageModes: [.v6]
)

// Each function by itself, so that the order of `startup.order` can put those that a start calls side
// by side: a session holds a tenth less memory.
for target in package.targets where target.type != .system && target.type != .test {
    target.swiftSettings = [
        .unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release))
    ]
}
