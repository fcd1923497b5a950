@main
struct GenderScanCommand {
  static func main() {}
}
