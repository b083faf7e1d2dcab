using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Reading;

/// <summary>A theme's fields to the theme, with defaults for what it leaves out and the checks that clear print asks for.</summary>
public static class ThemeReader
{
    /// <summary>Points; the floor for anything that is printed (GOV.UK accessible documents, UKAAF clear print).</summary>
    private const double SmallestType = 12;

    public static Outcome<Theme> Read(string name, Record record, Func<Scalar, FontFace?> readFont)
    {
        var problems = new List<Diagnostic>();
        var sizes = Sizes(record.Nested("sizes"));
        CheckSizes(record.Nested("sizes"), problems);
        var theme = new Theme
        {
            Name = name,
            Titles = record.Entries("title").ToFrozenDictionary(title => title.Key, title => ((Scalar)title.Value).Text, StringComparer.Ordinal),
            Page = Page(record.Nested("page")),
            Sizes = sizes,
            Colours = Colours(record.Nested("colours")),
            Fonts = Fonts(record, readFont),
            HeadingColumn = Number(record.Nested("page"), "heading_column", 0),
            PictureWidth = Number(record, "picture_width", 45),
            Contents = record.Text("contents") != "false",
            Cover = record.Text("cover") == "true",
        };
        CheckContrast(record.Nested("colours"), theme.Colours, problems);
        return Outcome.Of(theme, problems);
    }

    /// <summary>
    /// The theme with an authority's own colours, fonts, logo and house document, and the contrasts that the colours must have. The
    /// theme's fonts stay behind the authority's, for characters that those lack.
    /// </summary>
    public static Outcome<Theme> WithOverrides(Theme theme, Record overrides, OverrideFiles files, string controller)
    {
        var colours = theme.Colours with
        {
            Brand = overrides.Text("brand") ?? theme.Colours.Brand,
            OnBrand = overrides.Text("on_brand") ?? theme.Colours.OnBrand,
            Link = overrides.Text("link") ?? theme.Colours.Link,
        };
        var problems = new List<Diagnostic>();
        CheckContrast(overrides, colours, problems);
        FontFace? ReadFont(Scalar named)
        {
            var file = FontFile.Read(files.All, named, within: "");
            problems.AddRange(file.Diagnostics);
            return file.Value;
        }
        var changed = theme with
        {
            Colours = colours,
            Fonts = [.. Fonts(overrides, ReadFont), .. theme.Fonts],
            Logo = Logo(overrides, files.All, controller, problems),
            House = House(overrides, files.House, problems),
            WebPage = WebPage(overrides, files.All, problems) ?? theme.WebPage,
        };
        return Outcome.Of(changed, problems);
    }

    private static HouseDocument? House(Record overrides, HouseDocumentFiles files, List<Diagnostic> problems)
    {
        if (overrides.Scalar("word") is not { } named)
        {
            return null;
        }
        var read = files.Read(named);
        problems.AddRange(read.Diagnostics);
        return read.Value;
    }

    private static Picture? Logo(Record overrides, InputFiles files, string controller, List<Diagnostic> problems)
    {
        if (overrides.Scalar("logo") is not { } named)
        {
            return null;
        }
        var file = PictureFile.Read(files, named);
        // Without its logo a notice says all that it has to say.
        problems.AddRange(file.Diagnostics.Select(problem => problem.Rule == ReadingProblems.BadPictureFile ? problem with { Severity = Severity.Warning } : problem));
        return file.Value is { } logo
            ? new Picture(logo.Path, overrides.Text("logo_alternative") ?? controller, logo.Format, logo.Content, named.Origin)
            : null;
    }

    /// <summary>The authority's own page around the content; null when it names none, or none that can be used.</summary>
    private static PageTemplate? WebPage(Record overrides, InputFiles files, List<Diagnostic> problems)
    {
        if (overrides.Scalar("page") is not { } named)
        {
            return null;
        }
        if (WorkspacePath.Resolve(named.Origin.Path, named.Text) is not { } path)
        {
            problems.Add(ReadingProblems.PathOutside.At(
                named.Origin, $"the page template `{named.Text}` lies outside the workspace", "put the file into the workspace and name it from here"));
            return null;
        }
        if (files.Find(path) is null)
        {
            problems.Add(ReadingProblems.FileMissing.At(named.Origin, $"the page template `{path}` does not exist"));
            return null;
        }
        var page = TextFile.Read(files, path).Then(TemplateParser.Parse);
        problems.AddRange(page.Diagnostics);
        return page.Value is { } parsed ? new PageTemplate(parsed) : null;
    }

    /// <summary>Reports the pairs that this record's own colours take part in.</summary>
    private static void CheckContrast(Record? record, ThemeColours colours, List<Diagnostic> problems)
    {
        foreach (var pair in Contrast.Failures(colours))
        {
            if ((record?.Scalar(pair.Colour.Name) ?? record?.Scalar(pair.Ground.Name)) is { } set)
            {
                problems.Add(TemplateProblems.Contrast.At(set.Origin, pair.Sentence, "choose a darker or a lighter colour"));
            }
        }
    }

    private static PageSetup Page(Record? page)
    {
        var (width, height) = page?.Text("paper") switch
        {
            "A5" => (148.0, 210.0),
            "Letter" => (215.9, 279.4),
            _ => (210.0, 297.0),
        };
        var margin = Number(page, "margin", 22);
        return new PageSetup(
            width, height, Number(page, "top", margin), Number(page, "right", margin), Number(page, "bottom", margin), Number(page, "left", margin));
    }

    private static TypeSizes Sizes(Record? sizes) => new(
        Number(sizes, "body", 12),
        Number(sizes, "title", 26),
        Number(sizes, "heading_2", 18),
        Number(sizes, "heading_3", 14),
        Number(sizes, "heading_4", 12.5),
        Number(sizes, "small", 12),
        Number(sizes, "line_spacing", 1.4));

    private static void CheckSizes(Record? sizes, List<Diagnostic> problems)
    {
        foreach (var name in (ReadOnlySpan<string>)["body", "title", "heading_2", "heading_3", "heading_4", "small"])
        {
            if (sizes?.Scalar(name) is { } size && Number(sizes, name, SmallestType) < SmallestType)
            {
                problems.Add(TemplateProblems.TypeTooSmall.At(
                    size.Origin, $"`{name}` is {size.Text} points; clear print needs at least 12", "use 12 or more"));
            }
        }
    }

    private static ThemeColours Colours(Record? colours)
    {
        string Colour(string name, string otherwise) => colours?.Text(name) ?? otherwise;
        return new ThemeColours(
            Colour("brand", "#1f4e79"),
            Colour("on_brand", "#ffffff"),
            Colour("text", "#16202b"),
            Colour("muted", "#4a5866"),
            Colour("link", "#14538a"),
            Colour("border", "#b8c4d0"),
            Colour("surface", "#eef3f8"),
            Colour("page", "#ffffff"));
    }

    private static ImmutableArray<FontFamily> Fonts(Record record, Func<Scalar, FontFace?> readFont)
    {
        var fonts = ImmutableArray.CreateBuilder<FontFamily>();
        foreach (var font in record.Records("fonts"))
        {
            if (font.Scalar("regular") is { } regular && font.Scalar("bold") is { } bold
                && readFont(regular) is { } regularFace && readFont(bold) is { } boldFace)
            {
                fonts.Add(new FontFamily(font.Text("name") ?? "", font.Text("stack") ?? "sans-serif", regularFace, boldFace));
            }
        }
        return fonts.ToImmutable();
    }

    private static double Number(Record? record, string name, double otherwise) =>
        double.TryParse(record?.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}

/// <summary>Where an authority's own look comes from: the files that it names.</summary>
public sealed class OverrideFiles(InputFiles all)
{
    public InputFiles All { get; } = all;

    public HouseDocumentFiles House { get; } = new(all);
}
