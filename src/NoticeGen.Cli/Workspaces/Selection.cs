using System.Collections.Immutable;
using NoticeGen.Cli.Hosting;
using NoticeGen.Diagnostics;
using NoticeGen.Documents;
using NoticeGen.Reading;
using NoticeGen.Rendering;
using NoticeGen.Source;

namespace NoticeGen.Cli.Workspaces;

/// <summary>The filters of a command line as they were given: patterns, none of them meaning all.</summary>
internal sealed record Filters(
    IReadOnlyList<string> Authorities, IReadOnlyList<string> Notices, IReadOnlyList<string> Editions, IReadOnlyList<string> Formats)
{
    /// <summary>Make fragments too, whatever the formats are.</summary>
    public bool Fragment { get; init; }

    /// <summary>The part of the estate of which the patterns leave notices; null for all of it.</summary>
    public Part? Part { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The editions, languages and formats that are published where these leave some out: those of a profile; null for those of the settings.</summary>
    public Filters? Of { get; init; }

    /// <summary>Whether they are the whole of what the output folder is for, as those of a profile are: nothing else is kept in it.</summary>
    public bool AreWhole { get; init; }

    /// <summary>The filters as options of the command line, without the part.</summary>
    public ImmutableArray<string> Options =>
    [
        .. new[] { ("authority", Authorities), ("notice", Notices), ("edition", Editions), ("format", Formats), ("language", Languages) }
            .SelectMany(filter => filter.Item2.Select(pattern => $"--{filter.Item1} {pattern}")),
    ];

    /// <summary>Reads what <see cref="Options"/> gives.</summary>
    public static Filters OfOptions(IEnumerable<string> options)
    {
        var patterns = options.Select(option => option.Split(' ', 2)).ToLookup(words => words[0], words => words[^1], StringComparer.Ordinal);
        return new Filters([.. patterns["--authority"]], [.. patterns["--notice"]], [.. patterns["--edition"]], [.. patterns["--format"]]) { Languages = [.. patterns["--language"]] };
    }

    public bool AreEmpty => AreWhole || Authorities.Count + Notices.Count + Editions.Count + Formats.Count + Languages.Count == 0;
}

/// <summary>What the filters leave of a workspace.</summary>
/// <param name="Variants">Empty for all.</param>
internal sealed record Selection(ImmutableArray<NoticeName> Notices, ImmutableArray<string> Variants, ImmutableArray<Format> Formats)
{
    /// <summary>Empty for all.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <inheritdoc cref="BuildOptions.FormatsAreUsual"/>
    public bool FormatsAreUsual { get; init; }

    /// <summary>The units that the notices belong to, each with those that are left of it.</summary>
    public required ImmutableArray<Unit> Units { get; init; }

    /// <summary>What is published of each notice, of which this may be a part.</summary>
    public required PublishedDocuments Published { get; init; }

    /// <exception cref="UserError">A pattern matches nothing, or nothing is left.</exception>
    public static Selection Of(Workspace workspace, Filters filters, ImmutableArray<string> usualFormats)
    {
        if (workspace.Notices.IsEmpty)
        {
            throw new UserError(
                ExitCode.NothingMatched, "the workspace has no notices yet", "write one: `noticegen new AUTHORITY NOTICE`");
        }
        RefuseAuthorities(workspace, filters.Notices);
        var authorities = Matching("authority", filters.Authorities, workspace.Notices.Select(notice => notice.Authority));
        var names = Matching(
            "notice", filters.Notices, workspace.Notices.SelectMany(notice => new[] { notice.Name, notice.Id }));
        var notices = workspace.Notices
            .Where(notice => authorities.Contains(notice.Authority) && (names.Contains(notice.Name) || names.Contains(notice.Id)))
            .ToImmutableArray();
        if (notices.IsEmpty)
        {
            throw new UserError(
                ExitCode.NothingMatched,
                $"no notice matches {Quoted(filters.Notices)} of an authority that matches {Quoted(filters.Authorities)}",
                "the notices are: " + string.Join(", ", workspace.Notices.Select(notice => notice.Id)));
        }
        var units = Unit.Of(workspace.Notices);
        if (filters.Part is { } part)
        {
            units = [.. units.Where(part.Has)];
            if (part is OneUnit && units.IsEmpty)
            {
                var all = Unit.Of(workspace.Notices).Select(unit => unit.Id).ToList();
                throw new UserError(ExitCode.NothingMatched, $"there is no unit `{part}`", Suggestion.Nearest(part.ToString(), all) is { } near ? $"did you mean `{near}`?" : $"choose from: {Some(all)}");
            }
        }
        var chosen = notices.ToHashSet();
        units = [.. units.Select(unit => unit with { Notices = [.. unit.Notices.Where(chosen.Contains)] }).Where(unit => !unit.Notices.IsEmpty)];
        if (filters.Part is not null)
        {
            notices = [.. units.SelectMany(unit => unit.Notices).OrderBy(notice => notice.Id, StringComparer.Ordinal)];
        }
        var made = Documents(workspace, filters, usualFormats);
        var formats = Format.All.Where(format => made.Formats.Contains(format) || (filters.Fragment && format == Format.Fragment));
        return new Selection(notices, made.Variants, [.. formats])
        {
            Languages = made.Languages,
            FormatsAreUsual = made.FormatsAreUsual,
            Units = units,
            Published = Documents(workspace, filters.Of ?? new Filters([], [], [], []), usualFormats),
        };
    }

    private static PublishedDocuments Documents(Workspace workspace, Filters filters, ImmutableArray<string> usualFormats)
    {
        var variants = filters.Editions.Count == 0 ? [] : Matching("edition", filters.Editions, KnownEditions(workspace.Files));
        var formats = filters.Formats.Count > 0 ? Matching("format", filters.Formats, Format.All.Select(format => format.Name))
            : usualFormats.IsEmpty ? [.. Format.Usual.Select(format => format.Name)]
            : [.. usualFormats];
        var languages = filters.Languages.Count == 0 ? [] : Matching("language", filters.Languages, TemplateNames.In(workspace.Files).Languages);
        return new PublishedDocuments(
            [.. variants.Order(StringComparer.Ordinal)], [.. languages.Order(StringComparer.Ordinal)], [.. Format.All.Where(format => formats.Contains(format.Name))])
        {
            FormatsAreUsual = filters.Formats.Count == 0,
        };
    }

    /// <summary>The editions that there are templates and themes for.</summary>
    public static ImmutableArray<string> KnownEditions(InputFiles files)
    {
        const string FurtherTheme = ".theme.yaml";
        var variants = TemplateNames.In(files).Editions;
        var further = files.Under("templates").Select(file => file.Path.Split('/'))
            .Where(file => file.Length == 3 && variants.Contains(file[1]) && file[2].EndsWith(FurtherTheme, StringComparison.Ordinal))
            .Select(file => Edition.NameOf(file[1], file[2][..^FurtherTheme.Length]));
        return [.. variants.Concat(further).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>An authority is not a notice, and whoever names one where a notice is meant is told how to ask for all of its notices.</summary>
    private static void RefuseAuthorities(Workspace workspace, IEnumerable<string> notices)
    {
        if (notices.FirstOrDefault(pattern => workspace.Notices.Any(notice => notice.Authority == pattern) && !NoticeReference.Matches(pattern, workspace)) is { } authority)
        {
            throw new UserError(ExitCode.NothingMatched, $"`{authority}` is an authority, and no notice has that name", $"for all of its notices, give `--authority {authority}`");
        }
    }

    /// <summary>The names that match a pattern; all of them when there is none. Each pattern must match something.</summary>
    private static HashSet<string> Matching(string noun, IReadOnlyList<string> patterns, IEnumerable<string> names)
    {
        var all = names.ToHashSet(StringComparer.Ordinal);
        if (patterns.Count == 0)
        {
            return all;
        }
        var matching = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            var found = all.Where(name => Glob.IsMatch(pattern, name)).ToList();
            matching.UnionWith(found);
            if (found.Count == 0)
            {
                // A name of several words, written without its hyphens, is read as several names.
                var joined = string.Join('-', patterns);
                var nearest = all.Contains(joined) ? joined : Suggestion.Nearest(pattern, all.Order(StringComparer.Ordinal));
                throw new UserError(
                    ExitCode.NothingMatched,
                    $"no {noun} matches `{pattern}`",
                    nearest is not null ? $"did you mean `{nearest}`?" : $"choose from: {Some(all)}");
            }
        }
        return matching;
    }

    /// <summary>Some of many names in a line, in ordinal order.</summary>
    public static string Some(IEnumerable<string> names)
    {
        const int Most = 12;
        var sorted = names.Order(StringComparer.Ordinal).ToList();
        return string.Join(", ", sorted.Take(Most)) + (sorted.Count > Most ? ", …" : "");
    }

    private static string Quoted(IReadOnlyList<string> patterns) =>
        patterns.Count == 0 ? "anything" : string.Join(" or ", patterns.Select(pattern => $"`{pattern}`"));
}
