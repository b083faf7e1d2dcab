using System.Buffers;
using System.Collections.Immutable;
using NoticeGen.Law;
using NoticeGen.Records;

namespace NoticeGen.Linting.Names;

/// <summary>Addresses, pages and telephone numbers of the reference data that are out of date on a day, the longest first.</summary>
public sealed class ObsoleteContactList
{
    /// <summary>No telephone number is shorter.</summary>
    private const int LeastDigits = 7;

    private readonly SearchValues<string> _any;

    public ObsoleteContactList(LawBook law, DateOnly day)
    {
        Entries =
        [
            .. law.Table("obsolete_contacts")
                .Where(entry => LawBook.IsValid(entry, day) && entry.Has("text"))
                .OrderByDescending(entry => entry.Text("text")!.Length),
        ];
        _any = SearchValues.Create([.. Entries.Where(entry => !IsNumber(entry)).Select(entry => entry.Text("text")!)], StringComparison.OrdinalIgnoreCase);
    }

    public ImmutableArray<Record> Entries { get; }

    /// <summary>A quick answer for texts that hold none.</summary>
    public bool MayStandIn(string folded) => folded.AsSpan().ContainsAny(_any) || HasNumber(folded);

    private static bool HasNumber(string text)
    {
        var digits = 0;
        foreach (var character in text)
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
        }
        return digits >= LeastDigits;
    }

    /// <summary>A telephone number is the same however it is grouped, unless the grouping is the fault.</summary>
    public static bool IsNumber(Record entry) =>
        entry.Text("kind") == "telephone" && Digits(entry.Text("text")!) != Digits(entry.Text("instead") ?? "");

    public static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
