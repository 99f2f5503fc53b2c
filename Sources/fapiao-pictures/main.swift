// Draws the pictures of the README from the same frames that the terminal shows:
//
//     swift run fapiao-pictures Screenshots
import Glibc
import Invoicing
import Screens
import Terminal

let folder = CommandLine.arguments.dropFirst().first ?? "Screenshots"
mkdir(folder, 0o755)
let model = try Model()
for picture in try model.pictures() {
    let path = "\(folder)/\(picture.name).svg"
    guard let file = fopen(path, "w") else {
        perror(path)
        exit(73)
    }
    fputs(SVG.picture(of: picture.frame, title: picture.name), file)
    fclose(file)
    print(path)
}
