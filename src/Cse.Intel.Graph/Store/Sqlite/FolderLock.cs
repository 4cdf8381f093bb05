using System.Globalization;

namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>
/// One process at a time: a second writer would make the memory of the first stale. The lock is the operating system's,
/// so a crash leaves none behind; a file beside it says who holds it.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;
    private readonly string _note;

    private FolderLock(FileStream file, string note)
    {
        _file = file;
        _note = note;
    }

    /// <summary>Takes the lock of a data folder.</summary>
    /// <param name="folder">The folder, which must exist.</param>
    /// <param name="purpose">What the holder is, for the message another process gets, e.g. <c>the site at http://…</c>.</param>
    /// <exception cref="StoreUnavailableException">Another process holds it, or the folder cannot be written.</exception>
    public static FolderLock Take(string folder, string purpose)
    {
        var note = Path.Combine(folder, "graph.owner");
        FileStream? file = null;
        try
        {
            file = new FileStream(Path.Combine(folder, "graph.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var taken = new FolderLock(file, note);
            taken.Describe(purpose);
            file = null;
            return taken;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreUnavailableException($"The data folder {folder} is read-only for this account. Give it the right to write there, or choose another folder with --data.", e);
        }
        catch (IOException e) when (file is not null)
        {
            throw new StoreUnavailableException($"The data folder {folder} cannot be written: {e.Message}", e);
        }
        catch (IOException e)
        {
            throw new StoreUnavailableException($"The data folder {folder} is in use by {Holder(note)}. Stop it first, or use the site’s own pages.", e);
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <summary>Lets other processes see what the holder has become, e.g. its address once it listens.</summary>
    public void Describe(string purpose) =>
        File.WriteAllText(_note, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId}, {purpose}"));

    public void Dispose() => _file.Dispose();

    private static string Holder(string note)
    {
        try
        {
            return File.Exists(note) ? File.ReadAllText(note) : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
