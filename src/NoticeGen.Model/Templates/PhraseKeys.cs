using System.Collections.Immutable;

namespace NoticeGen.Templates;

/// <summary>The phrases that documents, lists and print jobs need in each language. Titles of editions are none of them: a theme may give its own.</summary>
public static class PhraseKeys
{
    /// <summary>In the order of <c>templates/words/en.yaml</c>.</summary>
    public static ImmutableArray<string> Needed { get; } =
    [
        "and", "section", "sections", "contents", "page-of", "skip-to-content", "version", "published", "review-by", "draft-one",
        "draft-many", "index-title", "index-count", "index-overdue-count", "index-authority", "index-search", "index-found-none",
        "index-found-one", "index-found-many", "review-overdue", "owner", "as-at", "page-count", "page-count-one", "format-html",
        "format-pdf", "format-docx", "format-md", "format-txt", "format-json", "print-only", "print-blank", "print-blank-label",
        "print-pack-page", "print-count-one", "print-count-many", "print-documents", "print-notice", "print-edition", "print-pages",
        "print-front", "print-back", "fold-title", "fold-print", "fold-fold", "fold-check", "fold-staple",
    ];
}
