#!/bin/bash
# Pictures of a sitting in real terminals, and how much of its Arabic can be read there.
#
#     tests/terminals/screenshots.sh FOLDER [TERMINAL...]
#
# Terminals: xterm xfce4-terminal konsole kitty alacritty; all that are installed, if none is named. For each and both
# languages: the first statement, a marked answer, the review, the help, the result with the questions at its end.
# Debian: xvfb xterm xfce4-terminal konsole kitty alacritty dbus-x11 xdotool imagemagick tesseract-ocr-ara fonts-dejavu.
# With OCR=yes tesseract reads the pictures; beside each stands what it read, for the eye to compare. LANGUAGES="ar"
# limits the languages, COLUMNS_SHOWN and ROWS_SHOWN say how large the windows are.
set -u
folder=$(realpath -m "${1:?where to put the pictures}"); shift
terminals=("$@")
[ ${#terminals[@]} -gt 0 ] || terminals=(xterm xfce4-terminal konsole kitty alacritty)
program=${PROGRAM:-$(dirname "$(realpath "$0")")/../../.venv/bin/rater-quiz}
columns=${COLUMNS_SHOWN:-80} rows=${ROWS_SHOWN:-24} size=${FONT_SIZE:-13}
export DISPLAY=${XDISPLAY:-:91} LIBGL_ALWAYS_SOFTWARE=1 QT_QUICK_BACKEND=software
mkdir -p "$folder"
Xvfb "$DISPLAY" -screen 0 1900x1000x24 >"$folder/xvfb.log" 2>&1 &
server=$!
trap 'kill $server' EXIT
sleep 1

open_terminal() {  # TERMINAL COMMAND...
    local terminal=$1 font="DejaVu Sans Mono"; shift
    case $terminal in
        xterm) exec xterm -u8 -fa "$font" -fs "$size" -geometry "${columns}x$rows" -e "$@" ;;
        xfce4-terminal)
            exec dbus-run-session xfce4-terminal --disable-server --geometry="${columns}x$rows" --hide-menubar \
                --hide-toolbar --hide-scrollbar --font="$font $size" -x "$@" ;;
        konsole)
            exec dbus-run-session konsole --hide-menubar --hide-tabbar --nofork --notransparency \
                -p TerminalColumns="$columns" -p TerminalRows="$rows" -p "Font=$font,$size" -e "$@" ;;
        kitty)
            exec kitty --config NONE -o font_family="$font" -o font_size="$size" -o remember_window_size=no \
                -o initial_window_width="${columns}c" -o initial_window_height="${rows}c" "$@" ;;
        alacritty)
            exec alacritty -o window.dimensions.columns="$columns" -o window.dimensions.lines="$rows" \
                -o font.size="$size" -o "font.normal.family=$font" -e "$@" ;;
    esac
}

picture() {  # NAME
    import -window root "$folder/$1.png"
    convert "$folder/$1.png" -trim +repage -bordercolor white -border 12 "$folder/$1.png" 2>/dev/null
    if [ -n "${OCR:-}" ]; then
        convert "$folder/$1.png" -colorspace gray -resize 200% - |
            tesseract - - -l ara+eng --psm 6 >"$folder/$1.txt" 2>/dev/null
    fi
}

press() { for key in "$@"; do xdotool key --delay 20 "$key"; done; sleep 0.6; }

for terminal in "${terminals[@]}"; do
    command -v "$terminal" >/dev/null || { echo "$terminal: not installed"; continue; }
    for language in ${LANGUAGES:-en ar}; do
        home=$(mktemp -d)
        (
            cd "$home" || exit
            open_terminal "$terminal" env HOME="$home" LANG=C.UTF-8 bash -c "'$program' --lang $language; sleep 60"
        ) >"$folder/$terminal.log" 2>&1 &
        opened=$!
        sleep "${START:-4}"
        name="$terminal-$language"
        window=$(xdotool search --onlyvisible --name . 2>/dev/null | tail -1)
        [ -n "$window" ] && { xdotool windowmove "$window" 0 0; xdotool windowfocus "$window"; }
        sleep 0.3
        picture "$name-1-statement"
        press 4 3 Down Down; picture "$name-2-marked"
        press question; picture "$name-3-help"
        press x 5 5 5 4 3 2 5 4 3 2 1 4 5 3 2; picture "$name-4-review"
        press Return; picture "$name-5-result"
        press ${LETTERS:-S u p p o r t}; picture "$name-6-typed"
        pkill -P "$opened"; kill "$opened" 2>/dev/null; wait "$opened" 2>/dev/null
        rm -rf "$home"
        echo "$name: done"
    done
done
