using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace NoticeGen.Auditing.Files;

/// <summary>The objects that references of a PDF lead to (ISO 32000-2, 7.3.10).</summary>
internal static class PdfTokens
{
    /// <summary>Null where there is none.</summary>
    public static IToken? Found(this PdfDocument file, IndirectReferenceToken reference) => file.Structure.TokenScanner.Get(reference.Data)?.Data;

    /// <summary>A value of a dictionary, itself or through a reference; null where there is none of its kind.</summary>
    public static T? Direct<T>(this PdfDocument file, DictionaryToken owner, NameToken name)
        where T : class, IToken =>
        owner.TryGet(name, out var token) ? (token is IndirectReferenceToken reference ? file.Found(reference) : token) as T : null;
}
