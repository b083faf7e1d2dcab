using System.Collections.Immutable;
using NoticeGen.Linting.English;
using NoticeGen.Notices;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Linting.Subject;

/// <summary>
/// What the other notices of an authority are compared with: a few values of a notice with their places. Small, so that a run
/// over very many notices can keep them all.
/// </summary>
public sealed class NoticeFacts
{
    private NoticeFacts(Notice notice)
    {
        Id = notice.Id;
        Title = notice.Title;
        File = notice.File;
        TitleAt = notice.OriginOf("title");
        ControllerName = notice.Controller?.Scalar("name");
        ControllerAddress = Joined(notice.Controller?.Nested("contact"));
        Registration = notice.Controller?.Scalar("registration_number");
        DpoEmail = notice.Dpo?.Nested("contact")?.Scalar("email");
        DpoPhone = notice.Dpo?.Nested("contact")?.Scalar("phone");
        DpoAddress = Joined(notice.Dpo?.Nested("contact"));
        Regulator = notice.Fields.Scalar("regulator");
        Recipients = [.. notice.Recipients.Where(item => item.Has("name")).Select(item => new NamedFact(item.Id, item.Scalar("name")!, item.Text("body")))];
        Retention = [.. notice.Retention.Where(item => item.Has("what") && item.Has("period")).Select(item => (item.Scalar("what")!, item.Scalar("period")!))];
        Service = notice.Fields.Text("service");
        Purposes = [.. notice.Purposes.Where(item => item.Has("name")).Select(item => new PurposeFact(item.Scalar("name")!, item.Text("activity"), PeriodsOf(item, notice)))];
        Links = [.. notice.Fields.Records("links").Select(item => item.Scalar("notice")).OfType<Scalar>()];
    }

    /// <summary><c>authority/notice</c>.</summary>
    public string Id { get; }

    public string Title { get; }

    public SourceText File { get; }

    public Origin TitleAt { get; }

    public Scalar? ControllerName { get; }

    /// <summary>The lines of the controller's postal address as one line, with the place of the first.</summary>
    public AddressFact? ControllerAddress { get; }

    public Scalar? Registration { get; }

    public Scalar? DpoEmail { get; }

    public Scalar? DpoPhone { get; }

    public AddressFact? DpoAddress { get; }

    public Scalar? Regulator { get; }

    public ImmutableArray<NamedFact> Recipients { get; }

    /// <summary>Which records with how long they are kept.</summary>
    public ImmutableArray<(Scalar What, Scalar Period)> Retention { get; }

    public string? Service { get; }

    /// <summary>What it tells that is done.</summary>
    public ImmutableArray<PurposeFact> Purposes { get; }

    /// <summary>The notices of the workspace that it names.</summary>
    public ImmutableArray<Scalar> Links { get; }

    /// <summary>The notice's own file, and those that hold what it shares with other notices.</summary>
    public IEnumerable<SourceText> Sources =>
        new[] { ControllerName?.Origin, ControllerAddress?.Origin, Registration?.Origin, DpoEmail?.Origin, DpoPhone?.Origin, DpoAddress?.Origin, Regulator?.Origin }
            .OfType<Origin>().Select(origin => origin.Source).Prepend(File).Distinct();

    public static NoticeFacts Of(Notice notice) => new(notice);

    /// <summary>The periods of the records that a purpose names; where it names none, of those that no purpose names.</summary>
    private static ImmutableArray<Scalar> PeriodsOf(Record purpose, Notice notice)
    {
        var own = purpose.Scalars("retention").Select(id => id.Text).ToHashSet(StringComparer.Ordinal);
        var ofOthers = own.Count > 0 ? [] : notice.Purposes.SelectMany(other => other.Scalars("retention")).Select(id => id.Text).ToHashSet(StringComparer.Ordinal);
        return [.. notice.Retention.Where(item => item.Has("period") && (own.Count > 0 ? own.Contains(item.Id) : !ofOthers.Contains(item.Id))).Select(item => item.Scalar("period")!)];
    }

    private static AddressFact? Joined(Record? contact) =>
        contact?.Scalars("address").ToList() is { Count: > 0 } lines ? new AddressFact(string.Join(", ", lines.Select(line => line.Text)), lines[^1].Text, lines[0].Origin) : null;
}

/// <param name="Text">The lines, parted by commas.</param>
/// <param name="Postcode">The last line, by which addresses are compared: names above it differ for good reason.</param>
public sealed record AddressFact(string Text, string Postcode, Origin Origin);

/// <summary>A purpose.</summary>
/// <param name="Activity">What the register of processing calls it, where that is another name.</param>
/// <param name="Periods">How long information is kept for it.</param>
public sealed record PurposeFact(Scalar Name, string? Activity, ImmutableArray<Scalar> Periods);

/// <summary>A recipient by its id and name.</summary>
/// <param name="Body">Its id in the reference data, from which its printed name follows.</param>
public sealed record NamedFact(string Id, Scalar Name, string? Body);
