using System.Collections.Immutable;
using NoticeGen.Documents;
using NoticeGen.Linting.English;
using NoticeGen.Records;
using NoticeGen.Source;
using NoticeGen.Templates;

namespace NoticeGen.Linting.Subject;

/// <summary>One edition as composed and parsed.</summary>
/// <param name="Variant">The folder of templates that it is made by: what it is for, and what it must say.</param>
public sealed record ComposedEdition(Edition Edition, Variant Variant, ComposedText Text, Document Document)
{
    /// <summary>The themes in which it is printed.</summary>
    public ImmutableArray<Theme> Themes { get; init; } = [];

    private string? _words;
    private string? _foldedWords;
    private ImmutableArray<PictureUse> _pictures;
    private IReadOnlyList<PrintedGroup>? _groups;

    /// <summary>Its words in reading order, one line a block; made once for all rules.</summary>
    internal string Words => _words ??= string.Join('\n', DocumentText.Lines(Document));

    /// <summary>The same as <see cref="Phrase.Fold"/> makes it.</summary>
    internal string FoldedWords => _foldedWords ??= Phrase.Fold(Words);

    /// <summary>Its parts as a reader sees them; found once for all rules.</summary>
    internal IReadOnlyList<PrintedGroup> Groups => _groups ??= PrintedGroups.In(Document);

    /// <summary>The first place of each picture that it prints, in reading order.</summary>
    internal ImmutableArray<PictureUse> Pictures =>
        _pictures.IsDefault ? _pictures = [.. PictureUse.In(Document).DistinctBy(use => use.Picture.Name, StringComparer.Ordinal)] : _pictures;

    /// <summary>What the edition is called in messages.</summary>
    public string Name =>
        (Variant is { Role: EditionRole.EasyRead, Name: "easy-read" } ? "Easy Read" : Edition.Variant) + (Edition.IsInSourceLanguage ? "" : $" ({Edition.Language})");

    /// <summary>Whether this value of the notice or the reference data is printed in this edition.</summary>
    public bool Prints(Scalar value) => Text.Printed.Contains(value);

    /// <summary>
    /// Whether the edition says this value in full: what stands at a glance alone is said in brief, with some items of each list.
    /// </summary>
    internal bool Says(Scalar value) => Prints(value)
        && (!Groups.Any(group => group.IsAtAGlance && group.Holds(value)) || Groups.Any(group => !group.IsAtAGlance && group.Holds(value)));

    /// <summary>Whether any value of a record, or of the records in it, is printed.</summary>
    internal bool PrintsPartOf(Value value) => NoticeText.ScalarsIn(value).Exists(Prints);

    /// <summary>What to do where it leaves a thing out: nobody can change a template that comes with the program.</summary>
    public string HowToPrint => Text.Template.IsBuiltIn ? "say it in a field that this edition prints" : $"print it in `{Text.Template.Path}`";
}
