using NoticeGen.Records;
using static NoticeGen.Records.FieldSyntax;

namespace NoticeGen.Notices;

/// <summary>What a notice says in its edition for children: an answer to each of their questions, in words and pictures of its own.</summary>
internal static class ChildrensEdition
{
    private static readonly RecordType Row = new(
        "childrens-row",
        "a row of the children's edition: words and a picture",
        Required(Text("words", "One short sentence or two, as a kind adult says it to a child of 8.")),
        Required(Picture("picture", "The picture that goes beside the words.")));

    public static readonly RecordType Type = new(
        "childrens-edition",
        "the children's edition, for readers of 8 to 13 years",
        Text("title", "Its title, in a child's words; the notice's own if left out."),
        Picture("picture", "The picture below its title."),
        Many("introduction", Row, "What this is about."),
        Many("purposes", Row, "The answer to 'Why do you want to know about me?'"),
        Many("data", Row, "The answer to 'What do you know about me?'"),
        Many("sources", Row, "The answer to 'Who tells you about me?'"),
        Many("recipients", Row, "The answer to 'Who do you tell about me?'"),
        Many("retention", Row, "The answer to 'How long do you keep it?'"),
        Many("help", Row, "The answer to 'Who can help me?', beside an adult whom the child trusts."));
}
