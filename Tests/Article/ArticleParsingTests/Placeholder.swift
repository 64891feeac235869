import ArticleParsing
import Testing
