using NoticeGen.Cli.Archiving;
using NoticeGen.Cli.Building;
using NoticeGen.Cli.Configuration;
using NoticeGen.Cli.Hosting;
using NoticeGen.Cli.Runs;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using TaggedPdf.Imposition;

namespace NoticeGen.Cli.Exporting;

/// <summary>What the command line says over a profile; null where it is silent.</summary>
internal sealed record ExportRequest
{
    public required string Profile { get; init; }

    /// <summary>As given: from where the user stands.</summary>
    public string? Batch { get; init; }

    public int? Copies { get; init; }

    public string? Paper { get; init; }

    public string? Sides { get; init; }

    public string? Fold { get; init; }

    public bool Grey { get; init; }

    public string? Pack { get; init; }

    public BuildMode Mode { get; init; }

    /// <summary>The profile that was asked for, with the options over it.</summary>
    /// <exception cref="UserError">There is none, or the options do not go with it.</exception>
    public ExportProfile Find(Settings settings)
    {
        var under = settings.Exports.FirstOrDefault(known => known.Name == Profile);
        if (under is null)
        {
            var nearest = Suggestion.Nearest(Profile, settings.Exports.Select(known => known.Name));
            throw new UserError(
                ExitCode.BadInput,
                $"there is no profile `{Profile}`",
                (nearest is not null ? $"did you mean `{nearest}`? " : "") + "`noticegen export --list` shows all");
        }
        if (!under.IsPrint && (Batch ?? Paper ?? Sides ?? Fold ?? Pack) is null && Copies is null && !Grey)
        {
            return under;
        }
        if (!under.IsPrint)
        {
            throw new UserError(
                ExitCode.BadInput, $"the profile `{Profile}` makes no print files, so --batch, --copies, --paper, --sides, --fold, --grey and --pack mean nothing for it", "take a profile that prints, such as `print`");
        }
        var profile = under with
        {
            Copies = Copies ?? under.Copies,
            Pack = Pack is null ? under.Pack : (Pack)ExportProfile.Packs.IndexOf(Pack),
            Setup = under.Setup with
            {
                Paper = Paper is null ? under.Setup.Paper : TaggedPdf.Imposition.Paper.Find(Paper)!,
                Sides = Sides is null ? under.Setup.Sides : SetupWords.Sides(Sides),
                Fold = Fold is null ? under.Setup.Fold : SetupWords.Fold(Fold),
                Grey = Grey || under.Setup.Grey,
            },
        };
        return profile.Setup.Faults() is [var fault, ..] ? throw new UserError(ExitCode.BadInput, fault) : profile;
    }

    /// <summary>What a profile asks for: its filters, where the command line has none of the same kind.</summary>
    public RunOptions Refine(ExportProfile profile, RunOptions options)
    {
        var given = options.Filters;
        // What a list names is neither more nor less than what is wanted, in whichever edition its rows say.
        var isListed = Batch is not null || profile.Batch is not null;
        IReadOnlyList<string> Or(IReadOnlyList<string> option, IReadOnlyList<string> own) => option.Count > 0 || isListed ? option : own;
        return options with
        {
            AttachSource = options.AttachSource || profile.AttachSource || profile.IsArchive,
            Filters = given with
            {
                Authorities = Or(given.Authorities, profile.Authorities),
                Notices = Or(given.Notices, profile.Notices),
                Editions = Or(given.Editions, profile.Editions),
                Languages = Or(given.Languages, profile.Languages),
                Formats = profile.IsPrint ? [Rendering.Format.Pdf.Name]
                    : profile.IsArchive ? [.. ArchiveRun.Formats.Select(format => format.Name)]
                    : profile.Formats,
                // Print files and archives stand beside what the settings publish.
                Of = new Filters([], [], profile.Editions, profile.IsPrint || profile.IsArchive ? [] : profile.Formats) { Languages = profile.Languages },
                AreWhole = given.Authorities.Count + given.Notices.Count + given.Editions.Count + given.Languages.Count == 0,
            },
        };
    }
}
