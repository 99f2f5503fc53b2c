import Glibc

// Figures for people to read; run by hand on a release build, never in a verdict of CI.
let arguments = Array(CommandLine.arguments.dropFirst())
let rest = Array(arguments.dropFirst())
do {
    if arguments.first == "import", let bench = ImportBench(rest) {
        try bench.run()
    } else if arguments.first == "accounts", let bench = AccountsBench(rest) {
        try bench.run()
    } else if arguments.first == "desk", let bench = DeskBench(rest) {
        try bench.run()
    } else if arguments.first == "check", let bench = CheckBench(rest) {
        try bench.run()
    } else if arguments.first == "staff", let bench = StaffBench(rest) {
        try bench.run()
    } else if arguments.first == "strangers", let bench = StrangersBench(rest) {
        try bench.run()
    } else if arguments.first == "stranger", let worker = StrangerWorker(rest) {
        try worker.run()
    } else if arguments.first == "staff-worker", let worker = StaffWorker(rest) {
        try worker.run()
    } else {
        print(
            """
            usage: fapiao-bench import PAYMENTS.csv [ORDERS.csv] [-n ROUNDS]
                   fapiao-bench accounts [-n ROUNDS]
                   fapiao-bench desk DATABASE COUNT
                   fapiao-bench check DATABASE COUNT
                   fapiao-bench staff DATABASE PROCESSES SECONDS
                   fapiao-bench strangers HASHING IDLE SECONDS
            """)
        exit(64)
    }
} catch {
    print("The run ended early: \(error)")
    exit(1)
}
