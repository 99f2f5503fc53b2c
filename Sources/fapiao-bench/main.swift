import Glibc

// Figures for people to read; run by hand on a release build, never in a verdict of CI.
let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "import", let options = ImportBench(Array(arguments.dropFirst())) {
    do {
        try options.run()
    } catch {
        print("The run ended early: \(error)")
        exit(1)
    }
} else {
    print("usage: fapiao-bench import PAYMENTS.csv [ORDERS.csv] [-n ROUNDS]")
    exit(64)
}
