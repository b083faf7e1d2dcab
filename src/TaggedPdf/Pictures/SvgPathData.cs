namespace TaggedPdf.Pictures;

/// <summary>The <c>d</c> attribute: every command of SVG 1.1, section 8.3, absolute and relative.</summary>
internal static class SvgPathData
{
    /// <summary>Draws the data; returns false with the offending character when it is malformed.</summary>
    public static bool TryDraw(string data, PathBuilder path, out int badOffset)
    {
        var cursor = new Cursor(data, path);
        var good = cursor.DrawAll();
        badOffset = cursor.Position;
        return good;
    }

    private ref struct Cursor(string data, PathBuilder path)
    {
        private SvgScanner _scan = new(data);
        private (double X, double Y) _control;
        private char _previous = ' ';

        public readonly int Position => _scan.Position;

        public bool DrawAll()
        {
            while (!_scan.AtEnd())
            {
                var command = _scan.TakeAny();
                if (path.Count == 0 && command is not ('M' or 'm'))
                {
                    return false;
                }
                if (command is 'Z' or 'z')
                {
                    path.Close();
                    _previous = 'Z';
                    continue;
                }
                if (!DrawRun(command))
                {
                    return false;
                }
            }
            return true;
        }

        /// <summary>A command with its first arguments and every further set that follows without a letter.</summary>
        private bool DrawRun(char command)
        {
            do
            {
                if (!DrawOne(char.ToUpperInvariant(command), char.IsAsciiLetterLower(command)))
                {
                    return false;
                }
                command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
            }
            while (_scan.Peek() is (>= '0' and <= '9') or '+' or '-' or '.');
            return true;
        }

        private bool DrawOne(char command, bool relative)
        {
            var (baseX, baseY) = relative ? (path.X, path.Y) : (0, 0);
            var good = command switch
            {
                'M' or 'L' => Straight(command, baseX, baseY),
                'H' => Level(baseX),
                'V' => Upright(baseY),
                'C' => Pair(baseX, baseY, out var first) && Pair(baseX, baseY, out _control)
                    && Pair(baseX, baseY, out var end) && Cubic(first, end),
                'S' => Smooth(baseX, baseY),
                'Q' => Pair(baseX, baseY, out _control) && Pair(baseX, baseY, out var end) && Quadratic(end),
                'T' => SmoothQuadratic(baseX, baseY),
                'A' => Arc(baseX, baseY),
                _ => false,
            };
            _previous = command;
            return good && double.IsFinite(path.X) && double.IsFinite(path.Y);
        }

        private bool Straight(char command, double baseX, double baseY)
        {
            if (!Pair(baseX, baseY, out var end))
            {
                return false;
            }
            if (command == 'M')
            {
                path.Move(end.X, end.Y);
            }
            else
            {
                path.Line(end.X, end.Y);
            }
            return true;
        }

        private bool Level(double baseX)
        {
            if (!_scan.TryNumber(out var x))
            {
                return false;
            }
            path.Line(baseX + x, path.Y);
            return true;
        }

        private bool Upright(double baseY)
        {
            if (!_scan.TryNumber(out var y))
            {
                return false;
            }
            path.Line(path.X, baseY + y);
            return true;
        }

        private readonly bool Cubic((double X, double Y) first, (double X, double Y) end)
        {
            path.Cubic(first, _control, end);
            return true;
        }

        private bool Smooth(double baseX, double baseY)
        {
            var first = _previous is 'C' or 'S' ? Mirrored() : (path.X, path.Y);
            return Pair(baseX, baseY, out _control) && Pair(baseX, baseY, out var end) && Cubic(first, end);
        }

        private readonly bool Quadratic((double X, double Y) end)
        {
            path.Quadratic(_control, end);
            return true;
        }

        private bool SmoothQuadratic(double baseX, double baseY)
        {
            _control = _previous is 'Q' or 'T' ? Mirrored() : (path.X, path.Y);
            return Pair(baseX, baseY, out var end) && Quadratic(end);
        }

        private bool Arc(double baseX, double baseY)
        {
            if (!_scan.TryNumber(out var rx) || !_scan.TryNumber(out var ry) || !_scan.TryNumber(out var turn)
                || !_scan.TryFlag(out var large) || !_scan.TryFlag(out var sweep) || !Pair(baseX, baseY, out var end))
            {
                return false;
            }
            new EllipticalArc(rx, ry, turn, large, sweep, end.X, end.Y).Draw(path);
            return true;
        }

        private readonly (double X, double Y) Mirrored() => ((2 * path.X) - _control.X, (2 * path.Y) - _control.Y);

        private bool Pair(double baseX, double baseY, out (double X, double Y) point)
        {
            point = default;
            if (!_scan.TryNumber(out var x) || !_scan.TryNumber(out var y))
            {
                return false;
            }
            point = (baseX + x, baseY + y);
            return true;
        }
    }
}
