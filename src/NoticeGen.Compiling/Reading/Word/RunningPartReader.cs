using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using NoticeGen.Templates;
using static NoticeGen.Templates.WordXml;

namespace NoticeGen.Reading.Word;

/// <summary>Headers and footers with the pictures and links that they show, and no more than that.</summary>
internal sealed class RunningPartReader(WordArchive archive, StyleNames names)
{
    /// <summary>Fields that fetch or run something: ECMA-376 17.16.5, and those that Word keeps from older versions.</summary>
    private static readonly FrozenSet<string> Fetching = new[]
    {
        "DATABASE", "DDE", "DDEAUTO", "EMBED", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "MACROBUTTON", "RD",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Comments = new[]
    {
        "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd", "del", "moveFrom",
        "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "lastRenderedPageBreak", "dataBinding",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Empty when none of the parts shows anything: then ours are printed.</summary>
    /// <param name="what">"header" or "footer", for messages.</param>
    public ImmutableArray<HouseRunningPart> Read(ImmutableSortedDictionary<PageKind, string> parts, string what)
    {
        ImmutableArray<HouseRunningPart> read = [.. parts.Select(part => Read(part.Key, part.Value, what))];
        return read.Any(part => Shows(part.Part.Content)) ? read : [];
    }

    /// <summary>A part with what it refers to.</summary>
    /// <exception cref="UnusableDocument">It refers to something that is not in the file, or that is no picture, font or link.</exception>
    public HousePart WithRelations(XElement content, string name, string what) =>
        new(content, [.. archive.RelationsOf(name).Select(relation => Carried(relation, what))]);

    private HouseRunningPart Read(PageKind kind, string name, string what)
    {
        var content = names.Apply(archive.Xml(name));
        RefuseFetching(content, what);
        content.Descendants().Where(element => element.Name.Namespace == Main && Comments.Contains(element.Name.LocalName)).Remove();
        foreach (var inserted in content.Descendants().Where(element => element.Name == Main + "ins" || element.Name == Main + "moveTo").Reverse().ToList())
        {
            inserted.ReplaceWith(inserted.Nodes());
        }
        return new HouseRunningPart(kind, WithRelations(content, name, what));
    }

    private HouseRelation Carried(Relation relation, string what)
    {
        if (relation is { Kind: "hyperlink", IsExternal: true })
        {
            return Uri.TryCreate(relation.Target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto" or "tel"
                ? new HouseRelation(relation.Id, "", [], address)
                : throw new UnusableDocument(
                    $"links to `{relation.Target}` in its {what}", "make it a link to a web page or a mailbox, or take it away");
        }
        if (relation.IsExternal)
        {
            throw new UnusableDocument(
                $"fetches `{relation.Target}` for its {what}", "put the picture itself into the document (Word: Insert, Pictures, without Link to File)");
        }
        var type = archive.MediaTypeOf(relation.Target);
        return relation.Kind is "image" or "font" && (relation.Kind == "font" || type.StartsWith("image/", StringComparison.Ordinal))
            ? new HouseRelation(relation.Id, type, archive.Bytes(relation.Target))
            : throw new UnusableDocument(
                $"holds an embedded object in its {what} (`{relation.Target}`)", "put a picture in its place, or take it away");
    }

    private static void RefuseFetching(XElement content, string what)
    {
        foreach (var instruction in Instructions(content))
        {
            var name = instruction.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
            if (Fetching.Contains(name))
            {
                throw new UnusableDocument(
                    $"has a field in its {what} that fetches or runs something (`{name.ToUpperInvariant()}`)", "put the text or the picture itself in its place");
            }
        }
    }

    /// <summary>What each field is told to do; Word may cut an instruction into several runs, and nest fields.</summary>
    public static IEnumerable<string> Instructions(XElement content)
    {
        foreach (var simple in content.Descendants(Main + "fldSimple"))
        {
            yield return simple.Value("instr") ?? "";
        }
        var open = new Stack<StringBuilder>();
        foreach (var element in content.Descendants().Where(element => element.Name.Namespace == Main))
        {
            if (element.Name.LocalName == "fldChar" && element.Value("fldCharType") == "begin")
            {
                open.Push(new StringBuilder());
            }
            else if (element.Name.LocalName == "instrText" && open.TryPeek(out var instruction))
            {
                instruction.Append(element.Value);
            }
            else if (element.Name.LocalName == "fldChar" && element.Value("fldCharType") == "end" && open.TryPop(out var whole))
            {
                yield return whole.ToString();
            }
        }
        foreach (var unfinished in open)
        {
            yield return unfinished.ToString();
        }
    }

    private static bool Shows(XElement content) =>
        content.Descendants().Any(element =>
            (element.Name == Main + "t" && !string.IsNullOrWhiteSpace(element.Value))
            || element.Name == Main + "drawing" || element.Name == Main + "pict" || element.Name == Main + "fldSimple" || element.Name == Main + "fldChar");
}
