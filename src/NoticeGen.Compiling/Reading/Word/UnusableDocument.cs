namespace NoticeGen.Reading.Word;

/// <summary>Why a house document cannot be used and what to do; caught where reading it began.</summary>
internal sealed class UnusableDocument(string message, string help) : Exception(message)
{
    public string Help { get; } = help;
}
