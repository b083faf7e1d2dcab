using NoticeGen.Jobs;
using NoticeGen.Rendering.Printing;
using TaggedPdf.Imposition;

namespace NoticeGen.Cli.Configuration;

/// <summary>Between the words that people write and the values that the imposer takes.</summary>
internal static class SetupWords
{
    public static Sides Sides(string word) => word == JobWords.Single ? TaggedPdf.Imposition.Sides.Single : TaggedPdf.Imposition.Sides.Duplex;

    public static Fold Fold(string word) => word == JobWords.Booklet ? TaggedPdf.Imposition.Fold.Booklet : TaggedPdf.Imposition.Fold.None;

    public static string Of(Sides sides) => sides == TaggedPdf.Imposition.Sides.Single ? JobWords.Single : JobWords.Duplex;

    public static string Of(Fold fold) => fold == TaggedPdf.Imposition.Fold.Booklet ? JobWords.Booklet : JobWords.None;

    public static string Colour(PrintSetup setup) => setup.Grey ? JobWords.Grey : JobWords.Colour;

    /// <summary>What a row of a batch list says, over what the profile says.</summary>
    public static PrintSetup Over(PrintSetup usual, BatchRow row) => usual with
    {
        Paper = row.Paper is { } paper ? Paper.Find(paper)! : usual.Paper,
        Sides = row.Sides is { } sides ? Sides(sides) : usual.Sides,
        Fold = row.Fold is { } fold ? Fold(fold) : usual.Fold,
        Grey = row.Colour is { } colour ? colour == JobWords.Grey : usual.Grey,
    };

    /// <summary>
    /// What goes into a file's name for each thing that differs from the rest of the job, so that one document printed in
    /// two ways makes two files.
    /// </summary>
    public static string Difference(PrintSetup setup, PrintSetup usual) =>
        (setup.Fold != usual.Fold ? setup.Fold == TaggedPdf.Imposition.Fold.Booklet ? ".booklet" : ".flat" : "")
        + (setup.Paper != usual.Paper ? "." + setup.Paper.Name : "")
        + (setup.Sides != usual.Sides ? "." + Of(setup.Sides) : "")
        + (setup.Grey != usual.Grey ? "." + Colour(setup) : "");
}
