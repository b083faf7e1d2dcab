using System.Globalization;
using NoticeGen.Law;
using NoticeGen.Notices;
using NoticeGen.Records;

namespace NoticeGen.Linting.Subject;

/// <summary>The Easy Read rules a notice is written by. Null where the standard gives no limit: then nothing is checked.</summary>
internal sealed record EasyReadProfile(string Name)
{
    private const string Table = "easy_read_profiles";

    /// <summary>Words in a sentence from which on it gets hard.</summary>
    public int? SentenceBest { get; private init; }

    public int SentenceMost { get; private init; } = 15;

    /// <summary>Words of the whole document.</summary>
    public int? WordsMost { get; private init; }

    /// <summary>Pages from which on a document is hard to hold together.</summary>
    public int? PagesBest { get; private init; }

    public int? PagesMost { get; private init; }

    /// <summary>In points.</summary>
    public double? TypeSize { get; private init; }

    /// <summary>A multiple of the size of type.</summary>
    public double? LineSpacing { get; private init; }

    /// <summary>In millimetres.</summary>
    public double? Margin { get; private init; }

    /// <summary>In millimetres.</summary>
    public double? PictureWidth { get; private init; }

    public int? SentencesPerPicture { get; private init; }

    public int? ListItems { get; private init; }

    /// <summary>What the notice names, else what the settings name.</summary>
    public static EasyReadProfile For(Notice notice, LawBook law, LintSettings settings)
    {
        var id = notice.Fields.Nested("easy_read")?.Text("profile") ?? settings.EasyReadProfile;
        return law.Find(Table, id) is not { } record ? new EasyReadProfile(id) : new EasyReadProfile(record.Text("name")!)
        {
            SentenceBest = (int?)Number(record, "sentence_best"),
            SentenceMost = (int)Number(record, "sentence_most")!,
            WordsMost = (int?)Number(record, "words_most"),
            PagesBest = (int?)Number(record, "pages_best"),
            PagesMost = (int?)Number(record, "pages_most"),
            TypeSize = Number(record, "type_size"),
            LineSpacing = Number(record, "line_spacing"),
            Margin = Number(record, "margin"),
            PictureWidth = Number(record, "picture_width"),
            SentencesPerPicture = (int?)Number(record, "sentences_per_picture"),
            ListItems = (int?)Number(record, "list_items"),
        };
    }

    private static double? Number(Record record, string field) =>
        record.Text(field) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;
}
