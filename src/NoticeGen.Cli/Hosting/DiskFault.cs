namespace NoticeGen.Cli.Hosting;

/// <summary>Why a disk refused, as far as a user can do something about it.</summary>
internal enum DiskFaultKind
{
    Other,
    Full,
    InUse,
    Denied,
    NameTooLong,
    Link,
    TooLarge,

    /// <summary>The disk, or the network on the way to it, does not do its work now.</summary>
    Unanswered,
}

/// <summary>What was being written when the disk refused, as a user is told of it.</summary>
/// <param name="Again">What to do once the reason is gone.</param>
/// <param name="Kept">What has not come to harm.</param>
/// <param name="Target">What <c>--output</c> names.</param>
internal sealed record DiskTask(string Again, string Kept, string Target)
{
    public static readonly DiskTask Build = new("build again", "the files of the last build are as they were", "folder");

    public static readonly DiskTask Archive = new("archive again", "the ledger is as it was", "file");
}

/// <summary>Reads the reason out of an exception; .NET gives it as an error number of the operating system.</summary>
internal static class DiskFault
{
    private const int WindowsSharingViolation = 0x20;
    private const int WindowsLockViolation = 0x21;
    private const int WindowsHandleDiskFull = 0x27;
    private const int WindowsDiskFull = 0x70;
    private const int WindowsNetworkNameDeleted = 0x40;
    private const int WindowsTimeout = 0x79;
    private const int WindowsDeviceFault = 0x45D;
    private const int UnixDeviceFault = 5;
    private const int LinuxTimeout = 110;
    private const int LinuxStale = 116;
    private const int LinuxNoSpace = 28;
    private const int LinuxReadOnly = 30;
    private const int LinuxOverQuota = 122;
    private const int MacOverQuota = 69;
    private const int MacTimeout = 60;
    private const int MacStale = 70;
    private const int WouldBlock = 11;
    private const int MacWouldBlock = 35;

    public static DiskFaultKind Of(Exception problem)
    {
        if (problem is UnauthorizedAccessException)
        {
            return DiskFaultKind.Denied;
        }
        if (problem is LinkInTheWay)
        {
            return DiskFaultKind.Link;
        }
        if (problem is FileTooLarge)
        {
            return DiskFaultKind.TooLarge;
        }
        if (problem is PathTooLongException)
        {
            return DiskFaultKind.NameTooLong;
        }
        // On Windows the number stands in the lower half of an HRESULT of the Win32 facility, elsewhere on its own.
        var isWindows = (uint)problem.HResult >> 16 == 0x8007;
        return (isWindows, problem.HResult & 0xFFFF) switch
        {
            (true, WindowsHandleDiskFull or WindowsDiskFull) => DiskFaultKind.Full,
            (true, WindowsSharingViolation or WindowsLockViolation) => DiskFaultKind.InUse,
            (true, WindowsNetworkNameDeleted or WindowsTimeout or WindowsDeviceFault) => DiskFaultKind.Unanswered,
            (false, LinuxNoSpace or LinuxOverQuota or MacOverQuota) => DiskFaultKind.Full,
            (false, LinuxReadOnly) => DiskFaultKind.Denied,
            (false, WouldBlock or MacWouldBlock) => DiskFaultKind.InUse,
            (false, UnixDeviceFault or LinuxTimeout or LinuxStale or MacTimeout or MacStale) => DiskFaultKind.Unanswered,
            _ => DiskFaultKind.Other,
        };
    }

    /// <summary>The exit code of a run that ends with it: whether the same may succeed when it is tried again.</summary>
    public static int CodeOf(Exception problem) =>
        Of(problem) is DiskFaultKind.Full or DiskFaultKind.InUse or DiskFaultKind.Unanswered ? ExitCode.TryAgain : ExitCode.BadInput;

    /// <summary>What to tell the user who asked for a file to be written.</summary>
    public static UserError Explain(Exception problem, string path, DiskTask? task = null)
    {
        task ??= DiskTask.Build;
        return Of(problem) switch
        {
            DiskFaultKind.Full => new UserError(CodeOf(problem), $"the disk is full: `{path}` could not be written", $"make room; {task.Kept}"),
            DiskFaultKind.InUse => new UserError(CodeOf(problem), $"`{path}` is open in another program", $"close it and {task.Again}; {task.Kept}"),
            DiskFaultKind.Denied => new UserError(
                ExitCode.BadInput, $"`{path}` may not be written: it or its folder is read-only", $"ask for the right to write there, or give another {task.Target} with --output"),
            DiskFaultKind.Link => Linked(((LinkInTheWay)problem).Path),
            DiskFaultKind.TooLarge => new UserError(ExitCode.BadInput, $"`{path}` is larger than 2 GB, which is more than can be read at once", $"look whether it is the right file, or give another {task.Target} with --output"),
            DiskFaultKind.NameTooLong => new UserError(ExitCode.BadInput, $"the path `{path}` is too long for this disk", $"give a {task.Target} with a shorter path with --output"),
            _ => new UserError(CodeOf(problem), $"`{path}` could not be written: the disk reported a fault"),
        };
    }

    /// <summary>What to tell a user in whose way a link stands.</summary>
    public static UserError Linked(string link) => new(
        ExitCode.BadInput,
        $"`{link}` is a link to another place; nothing is written or removed through a link",
        "put a real file or folder there, or remove the link");

    public static void Explained(string path, Action act, DiskTask? task = null) => Explained(
        path,
        () =>
        {
            act();
            return true;
        },
        task);

    /// <summary>Does something with a file; a refusal of the disk becomes a sentence.</summary>
    /// <exception cref="UserError">The disk refused.</exception>
    public static T Explained<T>(string path, Func<T> act, DiskTask? task = null)
    {
        try
        {
            return act();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Explain(problem, path, task);
        }
    }

    /// <summary>Does something that may fail without harm, such as tidying up, which must not hide what made it necessary; false when it failed.</summary>
    public static bool Try(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
