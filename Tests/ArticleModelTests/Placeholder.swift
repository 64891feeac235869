import ArticleModel
import Testing
