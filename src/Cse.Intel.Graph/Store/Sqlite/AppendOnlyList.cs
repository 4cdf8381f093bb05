namespace Cse.Intel.Graph.Store.Sqlite;

/// <summary>A list that one thread appends to while others read: chunks never move, the count is published last.</summary>
internal sealed class AppendOnlyList<T>
{
    private const int ChunkSize = 4096;
    private T[][] _chunks = [];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public T this[int index] => Volatile.Read(ref _chunks)[index / ChunkSize][index % ChunkSize];

    public void Add(T item)
    {
        var chunk = _count / ChunkSize;
        if (chunk == _chunks.Length)
            Volatile.Write(ref _chunks, [.. _chunks, new T[ChunkSize]]);
        _chunks[chunk][_count % ChunkSize] = item;
        Volatile.Write(ref _count, _count + 1);
    }
}
