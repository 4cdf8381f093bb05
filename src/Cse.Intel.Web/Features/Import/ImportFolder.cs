using System.IO.Compression;
using System.Text.Json;
using Cse.Intel.Web.Data;

namespace Cse.Intel.Web.Features.Import;

/// <summary>The folder in which an upload, what became of it and its refused rows are kept, readable by its owner alone.</summary>
public sealed class ImportFolder
{
    private readonly string _path;

    /// <summary>The folder inside a data folder; made when it is first needed.</summary>
    public ImportFolder(DataFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        _path = Path.Combine(folder.Path, "imports");
    }

    /// <summary>The upload itself.</summary>
    public string Upload => Path.Combine(_path, "upload.zip");

    /// <summary>Where refused rows are written, to be mended.</summary>
    public string Refused => Path.Combine(_path, "refused");

    private string State => Path.Combine(_path, "import.json");

    /// <summary>A file to write an upload into while it arrives.</summary>
    public FileStream Receive()
    {
        Make();
        return new(Path.Combine(_path, "arriving.zip"), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
    }

    /// <summary>Takes what arrived as the upload.</summary>
    public void Keep()
    {
        DropRefused();
        File.Move(Path.Combine(_path, "arriving.zip"), Upload, overwrite: true);
    }

    /// <summary>Lets go of what arrived.</summary>
    public void DropArriving() => File.Delete(Path.Combine(_path, "arriving.zip"));

    /// <summary>The path of what arrived, to look into it before it is kept.</summary>
    public string Arriving => Path.Combine(_path, "arriving.zip");

    /// <summary>What became of the upload; null when there is none.</summary>
    public UploadedImport? Load() => File.Exists(State) ? JsonSerializer.Deserialize<UploadedImport>(File.ReadAllText(State)) : null;

    /// <summary>Notes what became of it, whole or not at all.</summary>
    public void Save(UploadedImport import)
    {
        Make();
        var next = State + ".next";
        File.WriteAllText(next, JsonSerializer.Serialize(import));
        File.Move(next, State, overwrite: true);
    }

    /// <summary>Lets go of the upload and all that became of it here.</summary>
    public void Clear()
    {
        File.Delete(State);
        File.Delete(Upload);
        DropRefused();
    }

    /// <summary>The refused rows as a .zip, in files of the import format; null when there are none.</summary>
    public byte[]? RefusedZip()
    {
        if (!Directory.Exists(Refused))
            return null;
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in Directory.EnumerateFiles(Refused, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                zip.CreateEntryFromFile(file, Path.GetFileName(file));
        return bytes.ToArray();
    }

    private void DropRefused()
    {
        if (Directory.Exists(Refused))
            Directory.Delete(Refused, recursive: true);
    }

    private void Make()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(_path);
        else
            Directory.CreateDirectory(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
