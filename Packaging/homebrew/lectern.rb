# Lectern for Homebrew. Whoever publishes it puts in the two addresses of where it is published.
class Lectern < Formula
  desc "Terminal reader that finds the article in pages and scrapes"
  homepage "https://example.org/lectern"
  license "Apache-2.0"
  head "https://example.org/lectern.git", branch: "main"

  depends_on "pkgconf" => :build
  depends_on xcode: ["26.0", :build] if OS.mac?
  depends_on "swift" => :build if OS.linux?
  depends_on "cmark-gfm"
  depends_on "fribidi"
  depends_on "libxml2"
  depends_on "ncurses"
  depends_on "uchardet"
  uses_from_macos "curl"
  uses_from_macos "sqlite"
  uses_from_macos "zlib"

  def install
    arguments = ["-c", "release", "--product", "lectern", "--disable-sandbox"]
    arguments << "--static-swift-stdlib" if OS.linux?
    system "swift", "build", *arguments
    system "Tools/install.sh", ".build/release/lectern", prefix
  end

  test do
    (testpath/"salt.html").write "<html><body><article><h1>Salt</h1><p>It is old.</p></article></body></html>"
    assert_match "It is old.", shell_output("#{bin}/lectern convert --to text salt.html")
    assert_match version.to_s, shell_output("#{bin}/lectern --version") unless build.head?
  end
end
