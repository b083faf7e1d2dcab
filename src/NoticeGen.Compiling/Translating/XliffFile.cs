using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Reading;
using NoticeGen.Source;

namespace NoticeGen.Translating;

/// <summary>
/// Texts as XLIFF 2.1 (OASIS, 13 February 2018), the file that translation tools read and write: a <c>file</c> for each file of
/// the workspace, a <c>unit</c> for each text.
/// </summary>
public static class XliffFile
{
    private const string Also = "also";

    /// <summary>Groups lie in groups, and a unit's parts three deep.</summary>
    private const int MostDepth = 50;

    private static readonly XNamespace Xliff = "urn:oasis:names:tc:xliff:document:2.0";

    /// <param name="segments">Those of one file stand together.</param>
    public static string Write(string language, IEnumerable<Segment> segments)
    {
        var files = segments.GroupBy(segment => segment.File, StringComparer.Ordinal).Select((file, at) => new XElement(
            Xliff + "file",
            new XAttribute("id", $"f{at + 1}"),
            new XAttribute("original", file.Key),
            new XAttribute("trgDir", LanguageTag.IsRightToLeft(language) ? "rtl" : "ltr"),
            new XAttribute(XNamespace.Xml + "space", "preserve"),
            file.Select(Unit)));
        var root = new XElement(Xliff + "xliff", new XAttribute("version", "2.1"), new XAttribute("srcLang", Edition.SourceLanguage), new XAttribute("trgLang", language), files);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        // Blanks between elements mean nothing; those in texts are kept.
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.None }))
        {
            root.Save(writer);
        }
        return text.Append('\n').ToString();
    }

    private static XElement Unit(Segment segment)
    {
        var notes = segment.Notes.Select(note => new XElement(Xliff + "note", note))
            .Concat(segment.Also.Select(place => new XElement(Xliff + "note", new XAttribute("category", Also), place))).ToList();
        return new XElement(
            Xliff + "unit",
            new XAttribute("id", segment.Id),
            notes.Count > 0 ? new XElement(Xliff + "notes", notes) : null,
            new XElement(
                Xliff + "segment",
                new XAttribute("state", segment.Target.Length > 0 ? "translated" : "initial"),
                new XElement(Xliff + "source", segment.Source),
                segment.Target.Length > 0 ? new XElement(Xliff + "target", segment.Target) : null));
    }

    private static XmlReader ReaderOf(SourceText source) =>
        XmlReader.Create(new StringReader(source.Text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 0 });

    /// <summary>The texts of a file that a translator gave back.</summary>
    public static Outcome<IReadOnlyList<Segment>> Read(SourceText source, string language)
    {
        XDocument document;
        try
        {
            using (var depths = ReaderOf(source))
            {
                while (depths.Read())
                {
                    if (depths.Depth > MostDepth)
                    {
                        var place = (IXmlLineInfo)depths;
                        return Refused(PlaceOf(source, place.LineNumber, place.LinePosition), "elements lie deeper in each other than in any file for translators", "ask for the file again as the translator's tool saved it");
                    }
                }
            }
            using var reader = ReaderOf(source);
            document = XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        }
        catch (XmlException problem)
        {
            return Refused(PlaceOf(source, problem.LineNumber, problem.LinePosition), "the file is no sound XML from here on", "ask for the file again as the translator's program saves it; nothing in it was used");
        }
        var root = document.Root!;
        if (document.Declaration?.Encoding is { } encoding && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return Refused(Origin.Of(source), $"the file says that it is saved as {encoding}", "save it as UTF-8");
        }
        if (root.Name != Xliff + "xliff")
        {
            return Refused(PlaceOf(source, root), root.Name.LocalName == "xliff" ? "this is XLIFF of another version than 2" : $"this is no XLIFF: its first element is `{root.Name.LocalName}`", "export the texts anew and give that file to the translator");
        }
        if ((string?)root.Attribute("srcLang") is { } from && from.Split('-')[0] != Edition.SourceLanguage)
        {
            return Refused(PlaceOf(source, root), $"the file is a translation from `{from}`, and notices are written in `{Edition.SourceLanguage}`", "export the texts anew and give that file to the translator");
        }
        if ((string?)root.Attribute("trgLang") != language)
        {
            return Refused(PlaceOf(source, root), $"the file is a translation into `{(string?)root.Attribute("trgLang") ?? "no language"}`, and `{language}` was asked for", $"name its language with `-l`");
        }
        var problems = new List<Diagnostic>();
        var segments = new List<Segment>();
        foreach (var file in root.Elements(Xliff + "file"))
        {
            foreach (var unit in file.Descendants(Xliff + "unit"))
            {
                segments.Add(new Segment((string?)file.Attribute("original") ?? "", (string?)unit.Attribute("id") ?? "", Text("source"), Text("target"))
                {
                    Also = [.. unit.Elements(Xliff + "notes").Elements(Xliff + "note").Where(note => (string?)note.Attribute("category") == Also).Select(note => note.Value)],
                    Origin = PlaceOf(source, unit),
                });

                // A tool may have cut the text into several segments, with what stands between them as ignorable.
                string Text(string name) => string.Concat(unit.Elements().Where(part => part.Name == Xliff + "segment" || part.Name == Xliff + "ignorable")
                    .Select(part => part.Element(Xliff + name) ?? (part.Name == Xliff + "ignorable" ? part.Element(Xliff + "source") : null)).OfType<XElement>().Select(Plain));
            }
        }
        return Outcome.Of<IReadOnlyList<Segment>>(segments, problems);

        string Plain(XElement text)
        {
            foreach (var element in text.Elements())
            {
                problems.Add(LanguageProblems.FileUnusable.At(
                    PlaceOf(source, element), $"markup was added to a text: `<{element.Name.LocalName}>`", "take it out: the texts of notices are plain, and their signs are those of the English text"));
            }
            return text.Value;
        }
    }

    private static Outcome<IReadOnlyList<Segment>> Refused(Origin origin, string message, string help) =>
        Outcome.Failed<IReadOnlyList<Segment>>(LanguageProblems.FileUnusable.At(origin, message, help));

    private static Origin PlaceOf(SourceText source, XElement element)
    {
        IXmlLineInfo place = element;
        return PlaceOf(source, place.LineNumber, place.LinePosition);
    }

    private static Origin PlaceOf(SourceText source, int line, int column) => line < 1 || line > source.LineCount ? Origin.Of(source)
        : new Origin(source, new TextSpan(Math.Min(source.Length, source.LineStart(line) + Math.Max(0, column - 1)), 0));
}
