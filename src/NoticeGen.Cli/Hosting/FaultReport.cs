using System.CommandLine;
using System.Runtime.InteropServices;

namespace NoticeGen.Cli.Hosting;

/// <summary>What is printed when the program itself fails: enough for a report, without a stack trace unless asked for.</summary>
internal static class FaultReport
{
    public static void Write(TextWriter to, ParseResult parsed, Exception fault, bool isVerbose)
    {
        to.Write("error: noticegen itself has a fault\n");
        to.Write("  Please report it with these lines:\n\n");
        to.Write($"    version    {Tool.Version}\n");
        to.Write($"    command    {parsed.CommandResult.Command.Name}\n");
        to.Write($"    system     {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}\n");
        to.Write($"    exception  {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}\n");
        if (isVerbose)
        {
            to.Write($"\n{fault}\n".ReplaceLineEndings("\n"));
        }
        else
        {
            to.Write("\n  -v adds where in the program it happened.\n");
        }
    }
}
