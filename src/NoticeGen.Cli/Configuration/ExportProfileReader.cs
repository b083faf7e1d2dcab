using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Cli.Workspaces;
using NoticeGen.Diagnostics;
using NoticeGen.Jobs;
using NoticeGen.Reading;
using NoticeGen.Records;
using NoticeGen.Rendering.Printing;
using NoticeGen.Source;
using TaggedPdf.Imposition;

namespace NoticeGen.Cli.Configuration;

/// <summary>Reads the profiles of <c>noticegen.yaml</c>: each is laid over the ready-made one of its name.</summary>
/// <param name="workspace">Its settings file is what paths are relative to.</param>
internal sealed class ExportProfileReader(Workspace workspace, List<Diagnostic> problems)
{
    /// <summary>The fields whose values can be at odds, the likeliest culprit first.</summary>
    private static readonly ImmutableArray<string> OfSetup = ["fold", "bleed", "paper", "sides"];

    /// <summary>Fields that mean nothing where nothing is printed.</summary>
    private static readonly ImmutableArray<string> OfPrint = ["pack", "batch", "copies", "wanted_by", "cost_code", "deliver_to", "paper_weight", "standard", "press_profile"];

    /// <summary>In grams a square metre: thinner paper is not printed on, and heavier board not fed.</summary>
    private const int LightestPaper = 40;

    private const int HeaviestPaper = 400;

    private static readonly ImmutableArray<string> NotOfArchives = ["editions", "languages"];

    /// <summary>The ready-made profiles first, then those of the settings in the order written.</summary>
    /// <param name="entries">Each with the place of its name.</param>
    public ImmutableArray<ExportProfile> Read(IEnumerable<(string Name, Origin Place, Record Record)> entries)
    {
        var profiles = ExportProfile.ReadyMade.ToList();
        foreach (var (name, place, record) in entries)
        {
            if (!IsFolderName(name))
            {
                problems.Add(ReadingProblems.BadValue.At(
                    place, $"`{name}` cannot be the name of a profile", "use lower-case letters, digits and hyphens: a folder is named by it"));
                continue;
            }
            var at = profiles.FindIndex(known => known.Name == name);
            var profile = Over(at < 0 ? new ExportProfile(name) : profiles[at], record);
            Check(profile, record);
            if (at < 0)
            {
                profiles.Add(profile);
            }
            else
            {
                profiles[at] = profile;
            }
        }
        return [.. profiles];
    }

    private ExportProfile Over(ExportProfile under, Record record)
    {
        var order = Order(under.Order, record);
        return under with
        {
            Description = record.Text("description") ?? under.Description,
            Authorities = Texts(record, "authorities", under.Authorities),
            Notices = Texts(record, "notices", under.Notices),
            Editions = Texts(record, "editions", under.Editions),
            Languages = Texts(record, "languages", under.Languages),
            Formats = Texts(record, "formats", under.Formats),
            AttachSource = record.Scalar("attach_source")?.IsTrue ?? under.AttachSource,
            Output = Inside(record, "output", "folder") ?? under.Output,
            Setup = SetupOver(under.Setup, record) with { PaperGrams = order?.PaperWeight ?? PrintSetup.UsualGrams },
            IsForPress = record.Text("standard") is { } standard ? standard == ExportProfile.PdfX4 : under.IsForPress,
            PressProfile = Inside(record, "press_profile", "file") ?? under.PressProfile,
            Copies = Copies(record) ?? under.Copies,
            Pack = record.Text("pack") is { } pack ? (Pack)ExportProfile.Packs.IndexOf(pack) : under.Pack,
            Batch = Inside(record, "batch", "file") ?? under.Batch,
            Order = order,
        };
    }

    private JobOrder? Order(JobOrder? under, Record record)
    {
        var order = new JobOrder(
            record.Text("wanted_by") is { } day && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var wanted) ? wanted : under?.WantedBy,
            record.Text("cost_code") ?? under?.CostCode,
            record.Text("deliver_to") ?? under?.DeliverTo,
            Weight(record) ?? under?.PaperWeight);
        return order == new JobOrder(null, null, null, null) ? null : order;
    }

    private int? Weight(Record record)
    {
        if (record.Scalar("paper_weight") is not { } given)
        {
            return null;
        }
        if (int.TryParse(given.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var weight) && weight is >= LightestPaper and <= HeaviestPaper)
        {
            return weight;
        }
        problems.Add(ExportProblems.ProfileUnfit.At(
            given.Origin, $"no paper weighs {given.Text} g a square metre", $"give a whole number from {LightestPaper} to {HeaviestPaper}, such as 90"));
        return null;
    }

    private PrintSetup SetupOver(PrintSetup under, Record record) => under with
    {
        Paper = record.Text("paper") is { } paper ? Paper.Find(paper)! : under.Paper,
        Sides = record.Text("sides") is { } sides ? SetupWords.Sides(sides) : under.Sides,
        Fold = record.Text("fold") is { } fold ? SetupWords.Fold(fold) : under.Fold,
        Grey = record.Text("colour") is { } colour ? colour == JobWords.Grey : under.Grey,
        Marks = record.Scalar("marks")?.IsTrue ?? under.Marks,
        BleedMillimetres = Bleed(record) ?? under.BleedMillimetres,
    };

    private void Check(ExportProfile profile, Record record)
    {
        if (profile.IsPrint && profile.Formats.Length > 1)
        {
            problems.Add(ExportProblems.ProfileUnfit.At(
                record.KeyOrigin("formats"),
                "print files cannot stand in one folder with files for people: they have no tags",
                $"make two profiles, one of them with `formats: [{ExportProfile.PrintFormat}]`"));
        }
        if (profile.IsArchive && profile.Formats.Length > 1)
        {
            problems.Add(ExportProblems.ProfileUnfit.At(
                record.KeyOrigin("formats"),
                "an archive is one file with formats of its own",
                $"make two profiles, one of them with `formats: [{ExportProfile.ArchiveFormat}]`"));
        }
        foreach (var key in NotOfArchives.Where(key => record.Has(key) && profile.IsArchive))
        {
            problems.Add(ExportProblems.ProfileUnfit.At(
                record.KeyOrigin(key), $"`{key}` leaves out what an archive must hold to say later what was published", "take it out"));
        }
        if (profile is { IsForPress: true, PressProfile: null, Setup.Grey: false })
        {
            problems.Add(ExportProblems.ProfileUnfit.At(
                record.KeyOrigin(record.Has("standard") ? "standard" : "colour"),
                "PDF/X-4 in colour names the press that it is for",
                "write `colour: grey`, or `press_profile:` with the ICC profile that the printer gives"));
        }
        foreach (var fault in profile.Setup.Faults())
        {
            var key = OfSetup.FirstOrDefault(record.Has);
            problems.Add(ExportProblems.ProfileUnfit.At(key is null ? record.Origin : record.KeyOrigin(key), fault));
        }
        foreach (var key in OfPrint.Where(key => record.Has(key) && !profile.IsPrint))
        {
            problems.Add(ExportProblems.ProfileUnfit.At(
                record.KeyOrigin(key), $"`{key}` is for print files, and this profile makes none", $"take it out, or write `formats: [{ExportProfile.PrintFormat}]`"));
        }
    }

    private int? Copies(Record record)
    {
        if (record.Scalar("copies") is not { } given)
        {
            return null;
        }
        if (int.TryParse(given.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var copies) && copies is >= 1 and <= JobWords.MostCopies)
        {
            return copies;
        }
        problems.Add(ExportProblems.ProfileUnfit.At(
            given.Origin, $"`{given.Text}` copies cannot be printed", $"give a whole number from 1 to {JobWords.MostCopies}"));
        return null;
    }

    private double? Bleed(Record record)
    {
        if (record.Scalar("bleed") is not { } given)
        {
            return null;
        }
        var number = given.Text.EndsWith("mm", StringComparison.Ordinal) ? given.Text[..^2].TrimEnd() : given.Text;
        if (double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var millimetres))
        {
            return millimetres;
        }
        problems.Add(ExportProblems.ProfileUnfit.At(given.Origin, $"`{given.Text}` is not a bleed in millimetres", "write `3mm`"));
        return null;
    }

    private string? Inside(Record record, string field, string noun)
    {
        if (record.Scalar(field) is not { } given)
        {
            return null;
        }
        if (WriteGuard.Inside(workspace, given.Text) is { } inside)
        {
            return inside;
        }
        problems.Add(ReadingProblems.PathOutside.At(
            given.Origin, $"`{given.Text}` is not a {noun} inside the workspace", field == "press_profile" ? "copy it into the workspace and name it from there" : $"`--{field}` takes a {noun} anywhere"));
        return null;
    }

    private static ImmutableArray<string> Texts(Record record, string field, ImmutableArray<string> under) =>
        record.Has(field) ? [.. record.Scalars(field).Select(text => text.Text)] : under;

    private static bool IsFolderName(string name) =>
        name.Length is > 0 and <= 60 && name.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');
}
