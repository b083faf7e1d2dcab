using NoticeGen.Documents;
using NoticeGen.Records;

namespace NoticeGen.Templates;

/// <summary>The words of a language with the file they stand in.</summary>
public sealed record WordList(Words Words, Record Record)
{
    /// <summary>What the language calls itself.</summary>
    public string Name => Record.Text("name") ?? Words.Language;

    /// <summary>Whether nobody qualified has confirmed what is said in the language yet.</summary>
    public bool IsUnconfirmed => Record.Text("confirmed") == "false";

    /// <summary>Whether notices are published in it where no <c>languages:</c> says in which.</summary>
    public bool IsUsual => Record.Text("usual") != "false";
}
