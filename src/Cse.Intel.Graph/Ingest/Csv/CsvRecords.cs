using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Cse.Intel.Graph.Ingest.Csv;

/// <summary>What is wrong with a record before anybody looks at its values.</summary>
internal enum CsvFault
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>It is longer than a record may be; its bytes were passed over.</summary>
    TooLong,
    /// <summary>It is not UTF-8.</summary>
    NotUtf8,
    /// <summary>A quotation mark is opened and not closed.</summary>
    UnclosedQuote,
    /// <summary>Text follows a closing quotation mark.</summary>
    TextAfterQuote,
}

/// <summary>
/// Reads the records of RFC 4180 text from bytes: one at a time, within bounded memory, each with the line it begins on.
/// A broken record spoils itself only: reading goes on with the next line. General readers decode a file as a whole, so
/// that one wrong byte, one missing quotation mark or one endless line costs the rest of it; that is why this is our own.
/// </summary>
internal sealed class CsvRecords(Stream bytes, int longest = CsvRecords.LongestRecord)
{
    /// <summary>Bytes a record may have.</summary>
    public const int LongestRecord = 1 << 20;

    private static readonly SearchValues<byte> FieldEnds = SearchValues.Create(",\n"u8);

    private readonly List<Field> _fields = [];
    private byte[] _buffer = new byte[64 * 1024];
    private int _begin;
    private int _end;
    private bool _allRead;
    private bool _started;
    private long _nextLine = 1;

    private enum Scan
    {
        Record,
        NeedsMore,
        OpenQuote,
        TextAfterQuote,
    }

    private readonly record struct Field(int Begin, int End, bool Quoted);

    /// <summary>The line, counted from 1, on which the record begins.</summary>
    public long Line { get; private set; }

    /// <summary>What is wrong with the record as a whole; its fields are then not to be used.</summary>
    public CsvFault Fault { get; private set; }

    /// <summary>How many fields the record has.</summary>
    public int Count => _fields.Count;

    /// <summary>Goes to the next record, passing over blank lines; false at the end.</summary>
    public bool Read()
    {
        if (!_started)
            PassOverMark();
        while (ReadOne())
            if (Fault != CsvFault.None || _fields.Count != 1 || _fields[0].Quoted || _fields[0].End > _fields[0].Begin)
                return true;
        return false;
    }

    /// <summary>A field's text, unquoted.</summary>
    public string this[int index]
    {
        get
        {
            var field = _fields[index];
            var text = Encoding.UTF8.GetString(_buffer, field.Begin, field.End - field.Begin);
            return field.Quoted ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
        }
    }

    /// <summary>All fields' texts.</summary>
    public string[] Texts()
    {
        var texts = new string[_fields.Count];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = this[i];
        return texts;
    }

    private bool ReadOne()
    {
        while (true)
        {
            Line = _nextLine;
            Fault = CsvFault.None;
            var scan = ScanRecord(out var after);
            if (scan == Scan.Record)
                return Take(after);
            if (scan == Scan.TextAfterQuote)
                return Spoil(CsvFault.TextAfterQuote);
            if (_allRead)
                return scan == Scan.OpenQuote && Spoil(CsvFault.UnclosedQuote);
            if (_end - _begin >= longest)
                return FirstLineEnd() >= 0 ? Spoil(CsvFault.UnclosedQuote) : PassOverLine();
            Fill();
        }
    }

    /// <summary>Splits what is in the buffer into the fields of one record.</summary>
    private Scan ScanRecord(out int after)
    {
        _fields.Clear();
        after = _begin;
        if (_begin == _end)
            return Scan.NeedsMore;
        var at = _begin;
        while (true)
        {
            var scan = at < _end && _buffer[at] == '"' ? ScanQuoted(ref at) : ScanPlain(ref at);
            if (scan != Scan.Record)
                return scan;
            if (at == _end || _buffer[at] == '\n')
            {
                after = Math.Min(at + 1, _end);
                return Scan.Record;
            }
            at++;
            if (at == _end && !_allRead)
                return Scan.NeedsMore;
        }
    }

    private Scan ScanPlain(ref int at)
    {
        var length = _buffer.AsSpan(at, _end - at).IndexOfAny(FieldEnds);
        if (length < 0 && !_allRead)
            return Scan.NeedsMore;
        var end = length < 0 ? _end : at + length;
        var endsLine = end == _end || _buffer[end] == '\n';
        _fields.Add(new(at, endsLine && end > at && _buffer[end - 1] == '\r' ? end - 1 : end, false));
        at = end;
        return Scan.Record;
    }

    private Scan ScanQuoted(ref int at)
    {
        var begin = at + 1;
        var from = begin;
        while (true)
        {
            var offset = _buffer.AsSpan(from, _end - from).IndexOf((byte)'"');
            if (offset < 0)
                return Scan.OpenQuote;
            var quote = from + offset;
            if (quote + 1 < _end && _buffer[quote + 1] == '"')
            {
                from = quote + 2;
                continue;
            }
            if (quote + 2 >= _end && !_allRead)
                return Scan.OpenQuote;
            _fields.Add(new(begin, quote, true));
            at = quote + 1;
            if (at < _end - 1 && _buffer[at] == '\r' && _buffer[at + 1] == '\n')
                at++;
            return at == _end || _buffer[at] is (byte)',' or (byte)'\n' ? Scan.Record : Scan.TextAfterQuote;
        }
    }

    private bool Take(int after)
    {
        var record = _buffer.AsSpan(_begin, after - _begin);
        if (record.Length > longest)
            Fault = CsvFault.TooLong;
        else if (!Utf8.IsValid(record))
            Fault = CsvFault.NotUtf8;
        _nextLine += record.Count((byte)'\n');
        _begin = after;
        return true;
    }

    /// <summary>Gives up the line the record begins on, and no more: the next line may be sound.</summary>
    private bool Spoil(CsvFault fault)
    {
        var lineEnd = FirstLineEnd();
        Fault = fault;
        _fields.Clear();
        _begin = lineEnd < 0 ? _end : lineEnd + 1;
        _nextLine++;
        return true;
    }

    private bool PassOverLine()
    {
        Fault = CsvFault.TooLong;
        _fields.Clear();
        var lineEnd = -1;
        while (lineEnd < 0 && !(_allRead && _begin == _end))
        {
            _begin = _end = 0;
            Fill();
            lineEnd = FirstLineEnd();
        }
        _begin = lineEnd < 0 ? _end : lineEnd + 1;
        _nextLine++;
        return true;
    }

    private int FirstLineEnd()
    {
        var offset = _buffer.AsSpan(_begin, _end - _begin).IndexOf((byte)'\n');
        return offset < 0 ? -1 : _begin + offset;
    }

    private void Fill()
    {
        if (_begin > 0)
        {
            _buffer.AsSpan(_begin, _end - _begin).CopyTo(_buffer);
            _end -= _begin;
            _begin = 0;
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = bytes.Read(_buffer, _end, _buffer.Length - _end);
        _allRead = read == 0;
        _end += read;
    }

    private void PassOverMark()
    {
        _started = true;
        while (_end < 3 && !_allRead)
            Fill();
        if (_buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
            _begin = 3;
    }
}
