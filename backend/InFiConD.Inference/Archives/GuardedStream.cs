using System.IO.Hashing;
using InFiConD.Core;

namespace InFiConD.Inference.Archives;

/// <summary>Delivers exactly the bytes an entry declares and checks their checksum; a header that lies ends in a refusal, not in memory.</summary>
internal sealed class GuardedStream(Stream inner, string path, long length, uint checksum) : Stream
{
    private readonly Crc32 _crc = new();
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0)
            return 0;
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Refuse("zip-entry-damaged", "is damaged.");
        }
        _crc.Append(buffer[..read]);
        _read += read;
        if (_read > length)
            throw Refuse("zip-entry-bomb", $"unpacks to more than the {length} bytes it declares.");
        if (read == 0 && (_read != length || _crc.GetCurrentHashAsUInt32() != checksum))
            throw Refuse("zip-entry-damaged", $"is damaged: {_read} of {length} bytes were read and the checksum does not fit.");
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private TreeReadException Refuse(string code, string what) => new(new Rejection(code, $"'{path}' {what}", path));
}
