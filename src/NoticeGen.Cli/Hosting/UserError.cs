namespace NoticeGen.Cli.Hosting;

/// <summary>
/// Ends a command with a sentence for the user: something outside the notices is wrong, such as an option, a folder or a
/// filter. What is wrong inside a file is a diagnostic instead.
/// </summary>
internal sealed class UserError(int exitCode, string message, string? help = null) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public string? Help { get; } = help;
}
