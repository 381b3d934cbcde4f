#!/bin/bash
# Pictures of every Arabic screen in real terminals, and how much of each can be read there.
#
#     tests/terminals/screenshots.sh FOLDER [TERMINAL...]
#
# Terminals: xterm xfce4-terminal konsole kitty alacritty mlterm; all that are installed, if none is named. For each a
# folder of pictures, a montage of them, and for each picture the share of its words that tesseract reads in their order.
# Debian: xvfb xterm xfce4-terminal konsole kitty alacritty mlterm dbus-x11 imagemagick tesseract-ocr-ara fonts-dejavu.
# SCENES="take enter" limits what is played (play.py has the names), RATER_QUIZ_BIDI forces an order of text, OCR=no reads
# nothing, FONT_SIZE says how large letters are.
set -u
folder=$(realpath -m "${1:?where to put the pictures}"); shift
terminals=("$@")
[ ${#terminals[@]} -gt 0 ] || terminals=(xterm xfce4-terminal konsole kitty alacritty mlterm)
here=$(dirname "$(realpath "$0")")
python=${PYTHON:-$here/../../.venv/bin/python}
columns=80 rows=24 size=${FONT_SIZE:-20} font="DejaVu Sans Mono"
read -ra scenes <<<"${SCENES:-}"
export LIBGL_ALWAYS_SOFTWARE=1 QT_QUICK_BACKEND=software LANG=C.UTF-8
work=$(mktemp -d)
exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1500x1000x24 >"$work/xvfb.log" 2>&1 &
server=$!
trap 'kill $server; rm -rf "$work"' EXIT
until [ -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(<"$work/display")
export DISPLAY

open_terminal() {  # TERMINAL COMMAND...
    local terminal=$1; shift
    case $terminal in
        xterm) exec xterm -u8 -fa "$font" -fs "$size" -geometry "${columns}x$rows+0+0" -e "$@" ;;
        xfce4-terminal)
            exec dbus-run-session xfce4-terminal --disable-server --geometry="${columns}x$rows+0+0" --hide-menubar \
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
        mlterm) exec mlterm -g "${columns}x$rows+0+0" -w $((size * 4 / 3)) --sb=false -e "$@" ;;  # in pixels
    esac
}

read_pictures() {  # FOLDER
    local picture dark
    for picture in "$1"/*.png; do
        convert "$picture" -trim +repage -colorspace gray "$work/read.png"
        dark=$(convert "$work/read.png" -format '%[fx:mean<0.5]' info:)
        [ "$dark" = 0 ] || mogrify -negate "$work/read.png"
        mogrify -bordercolor white -border 12 "$work/read.png"
        OMP_THREAD_LIMIT=1 tesseract "$work/read.png" "${picture%.png}" -l ara+eng --psm 6 >/dev/null 2>&1
    done
    "$python" "$here/share.py" "$folder/said" "$1"
}

if [ "${OCR:-}" != no ]; then  # what stands on the screens, for what is read to be held against
    mkdir -p "$folder/said" "$work/said"
    "$python" "$here/play.py" --read "$folder/said" "$work/said" "${scenes[@]}"
fi
for terminal in "${terminals[@]}"; do
    command -v "$terminal" >/dev/null || { echo "$terminal: not installed"; continue; }
    mkdir -p "$folder/$terminal" "$work/$terminal"
    (open_terminal "$terminal" "$python" "$here/play.py" "$folder/$terminal" "$work/$terminal" "${scenes[@]}") \
        >"$folder/$terminal/log" 2>&1
    montage -font "$(fc-match -f '%{file}' "$font")" -label '%t' "$folder/$terminal"/*.png -trim +repage \
        -geometry 640x430+6+6 -tile 6x -background gray "$folder/$terminal.png"
    echo "$terminal: $(find "$folder/$terminal" -name '*.png' | wc -l) pictures"
    [ "${OCR:-}" = no ] || read_pictures "$folder/$terminal"
done
