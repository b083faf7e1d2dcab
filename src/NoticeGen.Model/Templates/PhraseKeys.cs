using System.Collections.Immutable;

namespace NoticeGen.Templates;

/// <summary>
/// The phrases of a language by what needs them, in the order of <c>templates/words/en.yaml</c>. Titles of editions and formats are
/// none of them: these have another name where a list of words has none.
/// </summary>
public static class PhraseKeys
{
    /// <summary>What documents print: no language can do without.</summary>
    public static ImmutableArray<string> OfDocuments { get; } =
        ["and", "section", "sections", "contents", "page-of", "skip-to-content", "version", "published", "review-by", "draft-one", "draft-many"];

    /// <summary>What documents print above drafts without errors; in English where a language has no words for it.</summary>
    public static ImmutableArray<string> OfSoundDrafts { get; } = ["draft", "draft-to-confirm-one", "draft-to-confirm-many"];

    /// <summary>What a translation prints that is published though it is older than the notice; in English where a language has no words for it.</summary>
    public static ImmutableArray<string> OfTranslations { get; } = ["translation-behind"];

    /// <summary>What lists of notices print, which are in the source language.</summary>
    public static ImmutableArray<string> OfLists { get; } =
    [
        "index-title", "index-count", "index-count-one", "index-authority", "index-search", "index-found-none", "index-found-one", "index-found-many",
        "index-newest", "owner", "page-count", "page-count-one",
    ];

    /// <summary>What the list of a large estate says when it cannot search notices; without it nothing is said.</summary>
    public static ImmutableArray<string> OfLargeLists { get; } = ["index-found-authorities"];

    /// <summary>What print files and packs print; in English where a language has no words for it.</summary>
    public static ImmutableArray<string> OfPrintFiles { get; } =
    [
        "index-title", "as-at", "print-only", "print-blank", "print-blank-label", "print-pack-page", "print-count-one", "print-count-many", "print-documents", "print-notice",
        "print-edition", "print-pages", "print-front", "print-back", "fold-title", "fold-print", "fold-fold", "fold-check", "fold-staple",
    ];
}
