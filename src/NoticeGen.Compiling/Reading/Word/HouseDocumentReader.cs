using System.Collections.Immutable;
using System.Xml.Linq;
using NoticeGen.Diagnostics;
using NoticeGen.Source;
using NoticeGen.Templates;
using static NoticeGen.Templates.WordXml;

namespace NoticeGen.Reading.Word;

/// <summary>Something wrong with a house document; it is reported wherever the document is named.</summary>
public sealed record HouseFault(RuleInfo Rule, string Message, string Help)
{
    /// <summary>The rule's own, unless what it finds is put right in the files.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    public Diagnostic At(Origin origin) => Rule.At(origin, Message, Help) with { Severity = Severity };
}

/// <summary>What was read of a house document.</summary>
/// <param name="Document">Null when it cannot be used.</param>
/// <param name="Sample">What its text shows about how it is used; null when it cannot be read.</param>
public sealed record HouseReading(HouseDocument? Document, SampleText? Sample, ImmutableArray<HouseFault> Faults);

/// <summary>
/// A Word document as a source of house style. It may come from anyone, so what could run, fetch or hide something is
/// refused, and nothing of its text is taken. Never throws, whatever the bytes.
/// </summary>
public static class HouseDocumentReader
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string NoMacros = "in Word choose Save As, Word Document (.docx), which leaves macros out";

    /// <param name="path">For messages.</param>
    public static HouseReading Read(string path, ImmutableArray<byte> content)
    {
        try
        {
            using var archive = WordArchive.Open(content);
            return Read(path, archive);
        }
        catch (UnusableDocument fault)
        {
            return new HouseReading(null, null, [new HouseFault(TemplateProblems.HouseDocumentUnusable, $"the house document `{path}` {fault.Message}", fault.Help)]);
        }
    }

    private static HouseReading Read(string path, WordArchive archive)
    {
        var main = MainPart(archive);
        RefuseMacros(archive, main);
        var relations = archive.RelationsOf(main);
        RefuseRemoteTemplate(archive, relations);

        var theme = PartAt(archive, relations, "theme");
        if (PartAt(archive, relations, "styles") is not { } stylesPart || stylesPart.Content.Name != Main + "styles")
        {
            throw new UnusableDocument("has no styles", "open it in Word, save it under another name and use that file");
        }
        var names = StyleNames.Of(stylesPart.Content);
        var styles = new HouseStyles(names.Apply(stylesPart.Content), theme?.Content);
        var body = archive.Xml(main);
        var section = HouseSection.Read(body, relations);
        var running = new RunningPartReader(archive, names);
        var settings = PartAt(archive, relations, "settings")?.Content;
        var document = new HouseDocument
        {
            Styles = styles,
            Numbering = PartAt(archive, relations, "numbering")?.Content is { } numbering ? NumberingReader.Clean(names.Apply(numbering)) : null,
            Theme = theme is null ? null : running.WithRelations(theme.Content, theme.Name, "theme"),
            Fonts = FontsOf(archive, relations, running),
            Page = section.Page,
            Headers = running.Read(section.Headers, "header"),
            Footers = running.Read(section.Footers, "footer"),
            FirstPageDiffers = section.FirstPageDiffers,
            EvenPagesDiffer = settings.Switch("evenAndOddHeaders") ?? false,
            Language = LanguageOf(styles),
        };
        return new HouseReading(document, SampleText.Read(body), [.. HouseChecks.Of(path, document)]);
    }

    private static string MainPart(WordArchive archive)
    {
        var relation = archive.RelationsOf("").FirstOrDefault(relation => relation.Kind == "officeDocument")
            ?? throw new UnusableDocument("is not a Word document", "name the Word document itself");
        if (relation.Type.StartsWith("http://purl.oclc.org/", StringComparison.Ordinal))
        {
            throw new UnusableDocument(
                "is saved as a Strict Open XML document", "in Word choose Save As, Word Document (.docx), not Strict Open XML Document");
        }
        var type = archive.MediaTypeOf(relation.Target);
        if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnusableDocument("is a document with macros (.docm)", NoMacros);
        }
        return type.StartsWith(MainType, StringComparison.Ordinal)
            ? relation.Target
            : throw new UnusableDocument("is an Office file, but not a Word document", "name a Word document (.docx)");
    }

    private static void RefuseMacros(WordArchive archive, string main)
    {
        if (archive.MediaTypes.Any(type => type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaData", StringComparison.OrdinalIgnoreCase))
            || archive.RelationsOf(main).Any(relation => relation.Kind is "vbaProject" or "keyMapCustomizations" or "attachedToolbars"))
        {
            throw new UnusableDocument("holds macros", NoMacros);
        }
    }

    /// <summary>A template on a disk is only left out; one on the web is how a harmless file brings a harmful one.</summary>
    private static void RefuseRemoteTemplate(WordArchive archive, ImmutableArray<Relation> relations)
    {
        foreach (var settings in relations.Where(relation => relation is { Kind: "settings", IsExternal: false }))
        {
            foreach (var template in archive.RelationsOf(settings.Target).Where(relation => relation is { Kind: "attachedTemplate", IsExternal: true }))
            {
                if (Uri.TryCreate(template.Target, UriKind.Absolute, out var address) && !address.IsFile)
                {
                    throw new UnusableDocument(
                        $"fetches a template from `{template.Target}`",
                        "in Word: File, Options, Add-ins, Manage: Templates, Go, and clear the document template");
                }
            }
        }
    }

    private static NamedPart? PartAt(WordArchive archive, ImmutableArray<Relation> relations, string kind) =>
        relations.FirstOrDefault(relation => relation.Kind == kind && !relation.IsExternal) is { } relation && archive.Has(relation.Target)
            ? new NamedPart(relation.Target, archive.Xml(relation.Target))
            : null;

    private static HousePart? FontsOf(WordArchive archive, ImmutableArray<Relation> relations, RunningPartReader running) =>
        PartAt(archive, relations, "fontTable") is { } table ? running.WithRelations(table.Content, table.Name, "font table") : null;

    private static string LanguageOf(HouseStyles styles)
    {
        var normal = styles.Find(WordStyles.Normal) ?? new XElement(Main + "style");
        return styles.Run(normal, properties => properties.Element(Main + "lang").Value()) ?? "en-GB";
    }

    private sealed record NamedPart(string Name, XElement Content);
}
