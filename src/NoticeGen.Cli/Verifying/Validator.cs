using System.Collections.Immutable;
using NoticeGen.Rendering;

namespace NoticeGen.Cli.Verifying;

/// <summary>A program of others that looks at published files, where it is on the machine.</summary>
/// <param name="name">As <c>--require</c> takes it.</param>
/// <param name="title">As people call it.</param>
internal abstract class Validator(string name, string title)
{
    public static ImmutableArray<Validator> All { get; } = [new VeraPdf(), new NuChecker(), new Axe()];

    public string Name { get; } = name;

    public string Title { get; } = title;

    /// <summary>The environment variable that may name its program.</summary>
    public abstract string Variable { get; }

    /// <summary>The name of its program on the path.</summary>
    public abstract string Command { get; }

    /// <summary>The format whose files it looks at.</summary>
    public abstract Format Format { get; }

    /// <summary>What it finds in files, each named by its absolute path.</summary>
    public abstract IEnumerable<ValidatorFinding> Check(ValidatorProgram program, IReadOnlyList<CheckedFile> files);
}

/// <param name="Path">Absolute.</param>
internal sealed record CheckedFile(string Path, ReadOnlyMemory<byte> Content);

/// <param name="IsSlight">Whether the file conforms all the same.</param>
internal sealed record ValidatorFinding(string Path, string Message, bool IsSlight = false);
