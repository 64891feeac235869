import TextLayout
import Testing
