package io.cordon.sources.au;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a small .xlsx for tests: texts shared, numbers as numbers. */
final class Workbook {
    private Workbook() {}

    static byte[] of(List<List<String>> rows) {
        List<String> shared = new ArrayList<>();
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            sheet.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                String value = rows.get(row).get(column);
                String place = (char) ('A' + column) + "" + (row + 1);
                if (value.matches("\\d+")) {
                    sheet.append("<c r=\"" + place + "\"><v>" + value + "</v></c>");
                } else if (!value.isEmpty()) {
                    sheet.append("<c r=\"" + place + "\" t=\"s\"><v>" + shared.size() + "</v></c>");
                    shared.add(value);
                }
            }
            sheet.append("</row>");
        }
        sheet.append("</sheetData></worksheet>");
        StringBuilder texts = new StringBuilder("<sst>");
        shared.forEach(text -> texts.append("<si><r><t>").append(text).append("</t></r><rPh><t>x</t></rPh></si>"));
        return zipped(sheet.toString(), texts.append("</sst>").toString());
    }

    static byte[] zipped(String sheet, String texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(zip, "xl/sharedStrings.xml", texts);
            part(zip, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
