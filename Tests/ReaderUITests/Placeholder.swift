import ReaderUI
import Testing
