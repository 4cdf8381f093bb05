using System.Text;
using Cse.Intel.Graph.Ingest.Csv;
using Cse.Intel.Graph.Ingest.Files;
using Cse.Intel.Graph.Ingest.Planning;
using Cse.Intel.Graph.Ingest.Sources;

namespace Cse.Intel.Graph.Ingest;

/// <summary>
/// The refused rows of an import: a bounded list to show, and in a folder the rows themselves with line, code and reason,
/// in files of the import format, so that somebody can mend them there and import the folder. They hold what the source
/// sent, so only the owner may read them.
/// </summary>
internal sealed class RefusedRows(string? folder, string system, int mostListed)
{
    private readonly List<RowRemark> _listed = [];
    private bool _isMade;

    /// <summary>Refused rows, up to the limit.</summary>
    public IReadOnlyList<RowRemark> Listed => _listed;

    /// <summary>The folder, once it holds rows.</summary>
    public string? Folder => _isMade ? folder : null;

    /// <summary>Takes in refused rows of a file, before the rows around them are committed.</summary>
    public void Add(FileLook file, string[] names, IEnumerable<PlannedRow> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var refusal = row.Refusal!;
            row.IsTold = true;
            List(new(file.Table.Name, row.Line, refusal.Column, refusal.Code, refusal.Reason));
            if (folder is not null)
                AppendRow(text, names.Length, row.Cells, row.Line.ToString(global::System.Globalization.CultureInfo.InvariantCulture), refusal.Code, refusal.Reason);
        }
        if (text.Length > 0)
            Append(file.Table.Name, names, text);
    }

    /// <summary>
    /// Goes on after a stop: what was written of a file up to a line is listed again, what came after is dropped, since
    /// those rows come again.
    /// </summary>
    public void GoOn(FileLook file, string[] names, long lastLine)
    {
        if (folder is null || !File.Exists(PathOf(file.Table.Name)))
            return;
        var text = new StringBuilder();
        using (var stream = File.OpenRead(PathOf(file.Table.Name)))
        {
            var records = new CsvRecords(stream, int.MaxValue / 4);
            records.Read();
            while (records.Read())
                if (records.Count == names.Length + 3 && long.TryParse(records[names.Length], out var line) && line <= lastLine)
                {
                    var cells = records.Texts();
                    List(new(file.Table.Name, line, null, cells[^2], cells[^1]));
                    AppendRow(text, names.Length, cells[..names.Length], cells[^3], cells[^2], cells[^1]);
                }
        }
        File.Delete(PathOf(file.Table.Name));
        if (text.Length > 0)
            Append(file.Table.Name, names, text);
    }

    /// <summary>Begins anew: takes away what an earlier pass over the same files left.</summary>
    public void Clear()
    {
        if (folder is null || !Directory.Exists(folder))
            return;
        foreach (var table in TableFile.All)
            File.Delete(PathOf(table.Name));
    }

    private static void AppendRow(StringBuilder text, int columns, string[] cells, string line, string code, string reason)
    {
        var row = new string?[columns + 3];
        Array.Copy(cells, row, Math.Min(columns, cells.Length));
        (row[columns], row[columns + 1], row[columns + 2]) = (line, code, reason);
        CsvText.AppendRow(text, row);
    }

    private void List(RowRemark remark)
    {
        if (_listed.Count < mostListed)
            _listed.Add(remark);
    }

    private void Append(string file, string[] names, StringBuilder rows)
    {
        MakeFolder();
        var isNew = !File.Exists(PathOf(file));
        using var stream = OwnerOnly.Open(PathOf(file), FileMode.Append);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false));
        if (isNew)
        {
            var header = new StringBuilder();
            CsvText.AppendRow(header, [.. names, .. Header.Remarks]);
            writer.Write(header);
        }
        writer.Write(rows);
    }

    private void MakeFolder()
    {
        if (_isMade)
            return;
        OwnerOnly.MakeFolder(folder!);
        using var writer = new StreamWriter(OwnerOnly.Open(Path.Combine(folder!, Manifest.FileName), FileMode.Create));
        writer.Write(new Manifest { System = system, Format = system == Manifest.Own ? Manifest.Own : null }.Write());
        _isMade = true;
    }

    private string PathOf(string file) => Path.Combine(folder!, file);
}

/// <summary>Files and folders that hold records: readable by their owner only, where the system knows of owners.</summary>
internal static class OwnerOnly
{
    /// <summary>Opens a file for writing.</summary>
    public static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <summary>Makes a folder, if it is not there.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
