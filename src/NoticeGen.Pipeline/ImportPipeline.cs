using System.Collections.Immutable;
using System.Text;
using NoticeGen.Auditing;
using NoticeGen.Auditing.Importing;
using NoticeGen.Diagnostics;
using NoticeGen.Law;
using NoticeGen.Linting.Names;
using NoticeGen.Published;
using NoticeGen.Reading;
using NoticeGen.Reading.Registers;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen;

/// <summary>
/// The steps joined for old notices that become drafts: take the words out, put them into fields, and leave out what the
/// authority's own file says already. May be used from several threads at once.
/// </summary>
public sealed class ImportPipeline
{
    /// <summary>Paragraphs, headings and items; a notice has some hundred.</summary>
    private const int MostBlocks = 5_000;

    private readonly InputFiles _files;
    private readonly LawBook _law;
    private readonly NoticeImporter _importer;
    private readonly RegisterImporter _registers;
    private readonly Lazy<TemplateSet?> _templates;

    private ImportPipeline(InputFiles files, AuditCatalogue catalogue)
    {
        (_files, _law) = (files, catalogue.Law);
        var titles = new StatuteTitles(catalogue.Law);
        var wrong = NameList.OfStatutes(catalogue.Law);
        var names = new LegalNames(catalogue.Law, text => Named(text, titles, wrong));
        _importer = new NoticeImporter(catalogue, names);
        _registers = new RegisterImporter(catalogue.Law, names);
        _templates = new(() => TemplateReader.Read(files).Value);
    }

    /// <param name="files">The workspace, with its own <c>law/</c> folder.</param>
    public static Outcome<ImportPipeline> Open(InputFiles files)
    {
        var (law, problems) = AuditPipeline.LawOf(files);
        var opened = law.Then(AuditCatalogue.Of).Then(catalogue => Outcome.Good(new ImportPipeline(files, catalogue)));
        return new Outcome<ImportPipeline>(opened.Value, [.. problems, .. opened.Diagnostics]);
    }

    /// <param name="authority">The authority's folder.</param>
    public Outcome<ImportedNotice> Import(InputFile file, string authority)
    {
        var read = PublishedReader.Read(file);
        return read.Then(text => text.Blocks.Length <= MostBlocks ? Outcome.Good(_importer.Import(text, authority)) : Outcome.Failed<ImportedNotice>(AuditProblems.Unreadable.At(
            Origin.Of(text.Source), $"`{file.Path}` holds {text.Blocks.Length:N0} paragraphs and items; the most that is made into a draft is {MostBlocks:N0}", "give the notice alone, without what else is in the file")));
    }

    /// <summary>Drafts of a register of processing, one for each notice or service that it names.</summary>
    public Outcome<ImmutableList<ImportedNotice>> ImportRegister(InputFile file, string authority) =>
        RegisterReader.Read(file, _law).Then(register => Outcome.Good(_registers.Import(register.Of(authority)).ToImmutableList()));

    /// <summary>By titles that end in a year, right or nearly right, and by the wrong forms that are known.</summary>
    private static IEnumerable<NamedStatute> Named(string text, StatuteTitles titles, NameList wrong)
    {
        var forms = wrong.DeadIn(text).Select(found => new NamedStatute(found.At, found.Name.Text, titles.Find(found.Name.Instead)?.Id)).ToList();
        return StatuteTitles.In(text).Select(found => new NamedStatute(found.At, found.Title, (titles.Find(found.Title) ?? titles.Meant(found.Title))?.Id))
            .Where(found => found.Id is not null || !forms.Exists(form => form.At < found.At + found.Title.Length && found.At < form.At + form.Title.Length))
            .Concat(forms).OrderBy(found => found.At).DistinctBy(found => found.Id ?? found.Title);
    }

    /// <summary>Takes out of a draft what its authority's file gives every notice already, word for word.</summary>
    /// <param name="path">Where the draft is to stand, such as <c>notices/northtown-council/housing.yaml</c>.</param>
    public void LeaveOutShared(DraftRecord fields, string authority, string path)
    {
        if (_files.Find($"notices/{authority}/authority.yaml") is null || _templates.Value is not { } templates)
        {
            return;
        }
        var empty = new InputFile(path, [.. Encoding.UTF8.GetBytes("title: Title\n")]);
        var files = new InputFiles(_files.All.Where(file => file.Path != path).Append(empty));
        if (new NoticeReader(files, _law, templates).Read(authority, WorkspacePath.Stem(path)).Value?.Fields is { } shared)
        {
            foreach (var field in ImportedYaml.OfAuthority)
            {
                LeaveOut(fields, field, shared);
            }
        }
    }

    private static void LeaveOut(DraftRecord fields, string field, Record shared)
    {
        switch (fields[field], shared.Find(field))
        {
            case (DraftText text, Scalar scalar) when text.Text == scalar.Text:
                fields[field] = null;
                break;
            case (DraftList list, RecordList) when list.Items.Count > 0 && list.Items.All(item => item is DraftText) && list.Items.OfType<DraftText>().Select(line => line.Text).SequenceEqual(shared.FindScalars(field).Select(line => line.Text)):
                fields[field] = null;
                break;
            case (DraftRecord record, Record inner):
                foreach (var (name, _) in record.Fields.ToList())
                {
                    LeaveOut(record, name, inner);
                }
                fields[field] = record.Fields.Count == 0 ? null : record;
                break;
        }
    }
}
