using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Records;
using NoticeGen.Source;

namespace NoticeGen.Notices;

/// <summary>A notice with its layers merged and its fields checked. Names for the parts that rules and renderers ask for.</summary>
public sealed class Notice
{
    private readonly ImmutableArray<string> _bases;

    public Notice(string authorityId, string name, SourceText file, Record fields)
    {
        AuthorityId = authorityId;
        Name = name;
        File = file;
        Fields = fields;
        _bases = BasesOf(Purposes);
    }

    /// <summary>The authority's folder under <c>notices/</c>.</summary>
    public string AuthorityId { get; }

    /// <summary>The file's name without its ending.</summary>
    public string Name { get; }

    /// <summary><c>authority/notice</c>.</summary>
    public string Id => $"{AuthorityId}/{Name}";

    /// <summary>The notice's own file: where findings about something absent point, when nothing nearer is present.</summary>
    public SourceText File { get; }

    /// <summary>All fields, by the names of <see cref="NoticeSchema"/>.</summary>
    public Record Fields { get; }

    public string Title => Fields.Text("title") ?? Name;

    public Record? Controller => Fields.Nested("controller");

    public string ControllerName => Controller?.Text("name") ?? AuthorityId;

    public Record? Dpo => Fields.Nested("dpo");

    public string RegulatorId => Fields.Text("regulator") ?? "ico";

    public IEnumerable<Record> Purposes => Fields.Records("purposes");

    public IEnumerable<Record> Data => Fields.Records("data");

    public IEnumerable<Record> Sources => Fields.Records("sources");

    public IEnumerable<Record> Recipients => Fields.Records("recipients");

    public IEnumerable<Record> Retention => Fields.Records("retention");

    public IEnumerable<Record> Legislation => Fields.Records("legislation");

    public IEnumerable<Record> Research => Fields.Records("research");

    /// <summary>The ids of the lawful bases of all purposes, sorted.</summary>
    public ImmutableArray<string> Bases => Unread is null ? _bases : BasesOf(Purposes);

    /// <summary>What of it could not be read; null where all could.</summary>
    public UnreadValues? Unread { get; init; }

    /// <summary>Kinds of information marked as special category data.</summary>
    public IEnumerable<Record> SpecialData => Data.Where(item => item.Text("kind") == "special");

    /// <summary>Kinds of information marked as criminal offence data.</summary>
    public IEnumerable<Record> OffenceData => Data.Where(item => item.Text("kind") == "offence");

    /// <summary>Whether one of its editions is in the role of Easy Read.</summary>
    public bool HasEasyRead { get; init; }

    /// <summary>
    /// Whether people with a learning disability have tested the Easy Read edition: who did, when, and who checked it are
    /// all given. Only then is it called Easy Read.
    /// </summary>
    public bool IsTested => Fields.Nested("easy_read") is { } edition && edition.Has("tested_with") && edition.Has("tested_on") && edition.Has("checked_by");

    /// <summary>What was chosen for it and not confirmed: while there is any, its files are drafts.</summary>
    public IEnumerable<Record> Questions => Fields.Records("to_confirm");

    public DateOnly? Published => Fields.Scalar("published")?.Day;

    public DateOnly? ReviewBy => Fields.Scalar("review_by")?.Day;

    public string? Version => Fields.Text("version");

    /// <summary>The editions to make, those in the language that comes first before the others.</summary>
    public ImmutableArray<Edition> Editions { get; init; } = [];

    /// <summary>What the notice says in each further language that it is published in.</summary>
    public ImmutableDictionary<string, Notice> Translations { get; init; } = ImmutableDictionary<string, Notice>.Empty;

    /// <summary>Of what the notice says in a further language: each text with what it translates. Empty in the source language.</summary>
    public ImmutableArray<TranslatedText> Texts { get; init; } = [];

    /// <summary>The notice in a language: itself where nothing is said in it.</summary>
    public Notice In(string language) => Translations.GetValueOrDefault(language, this);

    /// <summary>
    /// Where a finding about an absent field points: its key if it is there, with a value or without, else the title; the
    /// title too where a file or a template gives a name that is no field's.
    /// </summary>
    public Origin OriginOf(string field) =>
        Fields.Type.PlaceOf(field) >= 0 && Fields.IsNamed(field) ? Fields.KeyOrigin(field) : Fields.IsNamed("title") ? Fields.KeyOrigin("title") : Origin.Of(File);

    private static ImmutableArray<string> BasesOf(IEnumerable<Record> purposes) =>
        [.. purposes.SelectMany(purpose => purpose.Scalars("basis")).Select(basis => basis.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
