import ArticleWriting
import Testing
