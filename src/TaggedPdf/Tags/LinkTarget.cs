namespace TaggedPdf.Tags;

/// <summary>Where a link leads, and its element in the tag tree.</summary>
/// <param name="Target">A URI, or <c>#id</c> of a heading.</param>
/// <param name="Words">The link's words: the annotation's description (ISO 14289-1, 7.18.5).</param>
/// <param name="Underlined">Not in lists of contents, where every line is a link.</param>
internal sealed record LinkTarget(StructureElement Element, string Target, string Words, bool Underlined);
