using NoticeGen.Cli.Hosting;

namespace NoticeGen.Cli.Outputs;

/// <summary>
/// Puts files in place one after the other and can take all of it back: what a file replaces is kept aside until the whole
/// is done. Each step is one rename, so that whoever reads meanwhile finds the old file or the new one.
/// </summary>
internal sealed class Replacement(IFileStore store)
{
    public const string AsideEnding = ".noticegen-old";

    /// <summary>What was done, in order: the place, and whether a file was there, which is kept aside.</summary>
    private readonly List<(string Place, bool IsKept)> _done = [];

    public void Put(string from, string place)
    {
        if (!store.FileExists(place))
        {
            store.Move(from, place);
            _done.Add((place, false));
            return;
        }
        // Noted before: when the step fails in its midst, the old file may lie at both places.
        _done.Add((place, true));
        store.Replace(from, place, place + AsideEnding);
    }

    public void Remove(string place)
    {
        if (!store.FileExists(place))
        {
            return;
        }
        _done.Add((place, true));
        store.Move(place, place + AsideEnding);
    }

    /// <summary>Takes everything back, the last step first; false when the disk refuses that too.</summary>
    public bool Undo()
    {
        var isWhole = true;
        for (var i = _done.Count - 1; i >= 0; i--)
        {
            var (place, isKept) = _done[i];
            // A manifest that lists old and new files stays while one of them is out of place.
            if (isWhole || Path.GetFileName(place) != Manifest.FileName)
            {
                isWhole &= DiskFault.Try(() => Restore(place, isKept));
            }
        }
        _done.Clear();
        return isWhole;
    }

    /// <summary>Removes what was kept aside; false when something of it stays.</summary>
    public bool Forget()
    {
        var isWhole = true;
        foreach (var (place, _) in _done.Where(step => step.IsKept))
        {
            isWhole &= DiskFault.Try(() => store.Delete(place + AsideEnding));
        }
        _done.Clear();
        return isWhole;
    }

    private void Restore(string place, bool isKept)
    {
        var aside = place + AsideEnding;
        if (!isKept)
        {
            store.Delete(place);
        }
        else if (store.FileExists(aside))
        {
            store.Move(aside, place);
            // A rename between two names of one file leaves both.
            store.Delete(aside);
        }
    }
}
