using System.Collections.Immutable;
using System.Globalization;
using NoticeGen.Documents;
using NoticeGen.Jobs;
using NoticeGen.Source;

namespace NoticeGen.Rendering.JobSheet;

/// <summary>How much of a job stands on its sheet.</summary>
internal enum JobSheetDetail
{
    /// <summary>A row for each file, with what the document calls itself.</summary>
    Titles,

    /// <summary>A row for each file, by its name alone.</summary>
    Files,

    /// <summary>Sums by edition, and behind the place to sign a row for each file.</summary>
    SumsBeforeFiles,

    /// <summary>Sums by edition alone.</summary>
    Sums,
}

/// <summary>The document of a job ticket, built block by block.</summary>
internal sealed class JobSheetDocument
{
    /// <summary>Sheets of 80 g paper that office staplers take.</summary>
    private const int MostSheetsStapled = 50;

    /// <summary>Sheets of 80 g paper that stay flat when they are folded into each other and stapled through.</summary>
    private const int MostSheetsFolded = 20;

    /// <summary>Where nobody has said it yet.</summary>
    private const string ByHand = "................................................";

    private readonly Origin _nowhere = Origin.Of(new SourceText("job-ticket", ""));
    private readonly List<Block> _blocks = [];
    private readonly JobTicket _ticket;
    private readonly Words _words;
    private readonly JobSheetDetail _detail;

    private JobSheetDocument(JobTicket ticket, Words words, JobSheetDetail detail) => (_ticket, _words, _detail) = (ticket, words, detail);

    public static Document Make(JobTicket ticket, Words words, JobSheetDetail detail)
    {
        var sheet = new JobSheetDocument(ticket, words, detail);
        sheet.AddAll();
        var title = "Job ticket: " + ticket.Job;
        return new Document(
            new DocumentInfo
            {
                Edition = new Edition(words.Language, Edition.Standard),
                NoticeId = "job-ticket/" + ticket.Job,
                Title = title,
                Authority = sheet.Authorities(),
                Dated = ticket.AsAt,
                DraftBanner = ticket.IsDraft ? "Drafts, not for publication: do not hand out" : null,
            },
            words,
            [.. sheet._blocks]);
    }

    private void AddAll()
    {
        _blocks.Add(new Heading(_nowhere, 1, "job-ticket", Line("Job ticket: " + _ticket.Job)));
        AddFacts(
            ("For", _ticket.Description),
            ("Notices as at", _words.LongDate(_ticket.AsAt)),
            ("Wanted by", _ticket.Order?.WantedBy is { } day ? _words.LongDate(day) : ByHand),
            ("Cost code", _ticket.Order?.CostCode ?? ByHand),
            ("Deliver to", _ticket.Order?.DeliverTo ?? ByHand));
        AddHeading("what", "What to print");
        if (_detail is JobSheetDetail.Titles or JobSheetDetail.Files)
        {
            AddLines();
        }
        else
        {
            AddSums();
            var place = HasRows ? "under Each file" : "in job-ticket.csv";
            _blocks.Add(new Paragraph(_nowhere, Line($"Each of the {Number(_ticket.Lines.Length)} files stands {place}, in the order of printing.")));
        }
        AddTotals();
        AddHeading("how", "How to print");
        AddInstructions();
        AddHeading("signed", "Signed off");
        AddSignatures();
        if (_detail == JobSheetDetail.SumsBeforeFiles)
        {
            AddHeading("files", "Each file");
            AddLines();
        }
    }

    private void AddLines()
    {
        var names = _ticket.Lines.CountBy(line => NameOf(line.File), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        string FileOf(JobLine line) => names[NameOf(line.File)] == 1 ? NameOf(line.File) : $"{line.Authority}/\u2026/{NameOf(line.File)}";
        var rows = _ticket.Lines.Select(line => new TableRow(_nowhere,
        [
            Cell(Number(line.Sequence)),
            new TableCell(_nowhere, _detail == JobSheetDetail.Files
                ? Line(FileOf(line))
                : [new Text(_nowhere, Named(line)), new LineBreak(_nowhere), new Text(_nowhere, FileOf(line))]),
            Cell(Number(line.Pages ?? 0)),
            Cell(Number(line.Printing!.Copies)),
            Cell(Number(line.Printing.Sheets)),
            Cell(Number((long)line.Printing.Sheets * line.Printing.Copies)),
        ]));
        _blocks.Add(new Table(_nowhere, [], rowHeaders: false, Row(["No.", _detail == JobSheetDetail.Files ? "File" : "Document and file", "Pages", "Copies", "Sheets each", "Sheets"]), [.. rows]));
    }

    private void AddSums()
    {
        var rows = _ticket.Lines
            .GroupBy(line => (line.Edition, line.EditionTitle, line.Language))
            .OrderBy(group => group.Key.Edition == Edition.Standard ? "" : group.Key.Edition, StringComparer.Ordinal)
            .ThenBy(group => group.Key.EditionTitle, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Language, StringComparer.Ordinal)
            .Select(group => (group.Key, Totals: JobTotals.Of(group)))
            .Select(group => Row(
            [
                group.Key.Edition.Length == 0 ? "Packs" : group.Key.EditionTitle, LanguageName(group.Key.Language),
                Number(group.Totals.Items), Number(group.Totals.Copies), Number(group.Totals.Sheets),
            ]));
        _blocks.Add(new Table(_nowhere, [], rowHeaders: true, Row(["Edition", "Language", "Files", "Copies", "Sheets"]), [.. rows]));
    }

    /// <summary>A sentence or two for each way of printing, with the files that it is for where there are several ways.</summary>
    private void AddInstructions()
    {
        var ways = _ticket.Lines.GroupBy(line => Way(line.Printing!)).ToList();
        var items = ways.Select(way => ways.Count == 1
            ? way.Key
            : (HasRows ? "No. " + Ranges(way.Select(line => line.Sequence)) : Counted(way.Count(), "file", "files")) + ": " + way.Key);
        _blocks.Add(new List(_nowhere, numbered: false,
        [
            .. items.Append(PaperWeight())
                .Append("Print at actual size (100 %), without fitting to the page.")
                .Concat(_ticket.IsForPress ? ["The files conform to PDF/X-4 (ISO 15930-7)."] : [])
                .Select(item => new ListItem(_nowhere, [new Paragraph(_nowhere, Line(item))])),
        ]));
        foreach (var note in HasRows ? _ticket.Lines.Where(line => line.Note is not null).Take(4) : [])
        {
            _blocks.Add(new Paragraph(_nowhere, [new Strong(_nowhere, Line($"Note on No. {note.Sequence}: ")), new Text(_nowhere, OneLine(note.Note!))]));
        }
    }

    private string PaperWeight()
    {
        var editions = _ticket.Lines.SelectMany(line => line.Parts.IsEmpty ? [line.Edition] : line.Parts.Select(part => part.Edition)).ToList();
        var easyRead = editions.Count(_ticket.EasyRead.Contains);
        return _ticket.Order?.PaperWeight is { } weight ? $"Use paper of {Number(weight)} g a square metre."
            : easyRead == 0 ? "Use paper of 80 g a square metre."
            : easyRead == editions.Count ? "Use paper of 90 g a square metre or more."
            : "Use paper of 80 g a square metre, and of 90 g or more for Easy Read.";
    }

    private static string Way(JobPrinting printing)
    {
        var sheets = printing.Sheet is { } sheet ? $"{SheetName(sheet)} sheets, cut to {printing.Paper.ToUpperInvariant()}" : $"{printing.Paper.ToUpperInvariant()} paper";
        var paper = $"{sheets}, {(printing.Colour == JobWords.Grey ? "black only" : "in colour")}";
        var trim = printing.Sheet is not null ? " Cut to the marks." : "";
        return printing.Fold == JobWords.Booklet
            ? $"{paper}, on both sides, turned on the short edge. {Folded(printing)}{trim}"
            : printing.Duplex
                ? $"{paper}, on both sides, turned on the long edge. {Fastened(printing)}{trim}"
                : $"{paper}, on one side. {Fastened(printing)}{trim}";
    }

    private static string SheetName(string sheet) => sheet.EndsWith("mm", StringComparison.Ordinal) ? sheet : sheet.ToUpperInvariant();

    private static string Fastened(JobPrinting printing) => printing.Sheets switch
    {
        1 => "One sheet a copy: nothing to staple.",
        <= MostSheetsStapled => "Staple each copy at the top left.",
        _ => $"A copy of {Number(printing.Sheets)} sheets is too thick for a staple: bind each copy, or ask for it in parts.",
    };

    private static string Folded(JobPrinting printing) => printing.Sheets <= MostSheetsFolded
        ? "Fold the sheets of each copy together in the middle and staple twice in the fold."
        : $"A copy of {Number(printing.Sheets)} sheets is too thick to fold as one: ask for flat sheets to bind, or for it in parts.";

    private void AddTotals()
    {
        var totals = _ticket.Totals;
        var sums = string.Join(
            ", ",
            Counted(totals.Items, "file", "files"),
            Counted(totals.Copies, "copy", "copies"),
            Counted(totals.Pages, "page", "pages"),
            Counted(totals.Impressions, "impression", "impressions"),
            Counted(totals.Sheets, "sheet", "sheets"));
        var saved = totals.SheetsSaved > 0 ? $" That saves {Counted(totals.SheetsSaved, "sheet", "sheets")} against one page to a sheet." : "";
        _blocks.Add(new Paragraph(_nowhere, [new Strong(_nowhere, Line($"In all: {sums}.")), new Text(_nowhere, saved + " An impression is one side through the machine.")]));
    }

    private void AddSignatures() => _blocks.Add(new Table(
        _nowhere, [], rowHeaders: true, Row(["Step", "Name and signature", "Date"]), [SignatureRow("Printed and counted"), SignatureRow("Received")]));

    /// <summary>High enough to write in.</summary>
    private TableRow SignatureRow(string step) => new(_nowhere, [Cell(step), Room(), Room()]);

    private TableCell Room() => new(_nowhere, [new Text(_nowhere, "\u00A0"), new LineBreak(_nowhere), new Text(_nowhere, "\u00A0")]);

    private void AddHeading(string id, string text) => _blocks.Add(new Heading(_nowhere, 2, id, Line(text)));

    private void AddFacts(params ReadOnlySpan<(string Label, string? Value)> facts)
    {
        var entries = ImmutableArray.CreateBuilder<Fact>();
        foreach (var (label, value) in facts)
        {
            if (value is not null)
            {
                entries.Add(new Fact(_nowhere, Line(label), [new Paragraph(_nowhere, Line(value))]));
            }
        }
        _blocks.Add(new Facts(_nowhere, entries.ToImmutable()));
    }

    private TableRow Row(string[] cells) => new(_nowhere, [.. cells.Select(Cell)]);

    private TableCell Cell(string text) => new(_nowhere, Line(text));

    private ImmutableArray<Inline> Line(string text) => [new Text(_nowhere, text)];

    private bool HasRows => _detail != JobSheetDetail.Sums;

    private string Authorities()
    {
        var names = _ticket.Lines.Select(line => line.AuthorityName).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return names.Count switch
        {
            0 => "Several authorities",
            <= 2 => string.Join(" and ", names),
            _ => Counted(names.Count, "authority", "authorities"),
        };
    }

    private static string Named(JobLine line) =>
        line.Edition.Length == 0 ? line.Title : $"{line.Title} ({line.EditionTitle})" + (line.Language is Edition.SourceLanguage or "" ? "" : $", {line.Language}");

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string LanguageName(string language) => language switch
    {
        "" => "-",
        Edition.SourceLanguage => "English",
        _ => language,
    };

    /// <summary>1 to 3, 5.</summary>
    private static string Ranges(IEnumerable<int> numbers)
    {
        var parts = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (parts.Count > 0 && parts[^1].Last == number - 1)
            {
                parts[^1] = (parts[^1].First, number);
            }
            else
            {
                parts.Add((number, number));
            }
        }
        return string.Join(", ", parts.Select(part => part.First == part.Last ? Number(part.First) : $"{Number(part.First)} to {Number(part.Last)}"));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Counted(long count, string one, string many) => count == 1 ? "1 " + one : $"{Number(count)} {many}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
