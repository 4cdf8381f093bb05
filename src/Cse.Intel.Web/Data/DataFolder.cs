using Microsoft.Data.Sqlite;

namespace Cse.Intel.Web.Data;

/// <summary>
/// The one folder that holds everything the site keeps: accounts, audit, documents, graph, logs and the keys that protect cookies.
/// Back it up whole. On Unix it is made readable by its owner alone.
/// </summary>
public sealed class DataFolder
{
    /// <summary>Names the folder; nothing is made until <see cref="Ensure"/>.</summary>
    public DataFolder(string path) => Path = System.IO.Path.GetFullPath(path);

    /// <summary>Absolute path of the folder.</summary>
    public string Path { get; }

    /// <summary>Accounts, API tokens and password hashes.</summary>
    public string AccountsFile => In("accounts.db");

    /// <summary>The audit trail, apart from everything else so that it can be kept and guarded by other rules.</summary>
    public string AuditFile => In("audit.db");

    /// <summary>The documents that were issued, to the byte.</summary>
    public string DocumentsFile => In("documents.db");

    /// <summary>The embedded graph store.</summary>
    public string GraphFile => In("graph.db");

    /// <summary>Log files, one a day.</summary>
    public string Logs => In("logs");

    /// <summary>Keys that protect cookies and form tokens; without them everybody signs in again.</summary>
    public string Keys => In("keys");

    /// <summary>Where the folder is when nobody says: <c>data</c> beside the solution, else in the current folder.</summary>
    public static DataFolder Default()
    {
        var current = new DirectoryInfo(Directory.GetCurrentDirectory());
        for (var folder = current; folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("Cse.Intel.sln").Any())
                return new(System.IO.Path.Combine(folder.FullName, "data"));
        }
        return new(System.IO.Path.Combine(current.FullName, "data"));
    }

    /// <summary>Makes the folder and its subfolders where they are missing.</summary>
    public DataFolder Ensure()
    {
        foreach (var folder in new[] { Path, Logs, Keys })
            Make(folder);
        return this;
    }

    /// <summary>
    /// Runs the step that makes a file, alone: the site and a verb may start on the same empty folder at the same moment,
    /// and two of them making tables at once would fail. The file is its owner's alone, also in a folder that others may
    /// read; SQLite gives the files beside it the same rights.
    /// </summary>
    /// <exception cref="IOException">The folder is read-only or the file damaged; the message says so and what to do.</exception>
    public void SetUpAlone(string file, Action step)
    {
        ArgumentNullException.ThrowIfNull(step);
        try
        {
            Ensure();
            using var held = TakeLock();
            step();
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or SqliteException { SqliteErrorCode: 8 or 14 })
        {
            throw new IOException($"The data folder {Path} is read-only for this account. Give it the right to write there, or choose another folder with --data.", e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 11 or 26)
        {
            throw new IOException($"{file} is damaged. Restore it from a backup; it was left as it is.", e);
        }
    }

    private static readonly TimeSpan LongestSetUp = TimeSpan.FromSeconds(30);

    private FileStream TakeLock()
    {
        var waited = TimeSpan.Zero;
        var pause = TimeSpan.FromMilliseconds(50);
        while (true)
        {
            try
            {
                return new FileStream(In("setup.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < LongestSetUp)
            {
                Thread.Sleep(pause);
                waited += pause;
            }
        }
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
